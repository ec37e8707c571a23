from __future__ import annotations

import asyncio

from bot.delivery.buckets import MOST_UNWRITTEN, SendSlots


async def test_there_are_sixteen(  # the number that docs/digests.md promises
) -> None:
    """Whoever comes then waits until one is given back."""
    slots = SendSlots()
    for _ in range(MOST_UNWRITTEN):
        await slots.acquire("telegram")
    late = asyncio.ensure_future(slots.acquire("telegram"))
    await asyncio.sleep(0)
    assert (MOST_UNWRITTEN, slots.taken, late.done()) == (16, 16, False)
    slots.release("telegram")
    await late
    assert slots.taken == 16


async def test_platforms_take_turns() -> None:
    """A platform with much to send leaves every other slot to one that has little."""
    slots, order = SendSlots(), list[str]()
    for _ in range(MOST_UNWRITTEN):
        await slots.acquire("slack")

    async def send(platform: str) -> None:
        await slots.acquire(platform)
        order.append(platform)

    tasks = [asyncio.create_task(send("slack")) for _ in range(6)]
    tasks += [asyncio.create_task(send("telegram")) for _ in range(2)]
    await asyncio.sleep(0)
    for _ in tasks:
        slots.release("slack")
        await asyncio.sleep(0)
    await asyncio.gather(*tasks)
    assert order[:4] in (
        ["slack", "telegram", "slack", "telegram"],
        ["telegram", "slack", "telegram", "slack"],
    )


async def test_whoever_is_cancelled_takes_no_slot_along() -> None:
    """Neither while waiting, nor just when it was given one."""
    slots = SendSlots()
    for _ in range(MOST_UNWRITTEN):
        await slots.acquire("slack")
    waiting = [asyncio.create_task(slots.acquire("slack")) for _ in range(3)]
    await asyncio.sleep(0)
    waiting[0].cancel()
    slots.release("slack")
    waiting[1].cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert waiting[2].done()
    assert not waiting[2].cancelled()
    assert slots.taken == MOST_UNWRITTEN


async def test_a_platform_that_hangs_leaves_some_to_the_others() -> None:
    """They need not wait until it has timed out."""
    slots = SendSlots(platforms=2)
    hanging = [asyncio.create_task(slots.acquire("slack")) for _ in range(MOST_UNWRITTEN)]
    await asyncio.sleep(0)
    assert slots.taken == MOST_UNWRITTEN - 2
    for _ in range(50):
        await asyncio.wait_for(slots.acquire("telegram"), 1)
        slots.release("telegram")
    assert [task.done() for task in hanging].count(False) == 2
    slots.release("slack")
    await asyncio.sleep(0)
    assert [task.done() for task in hanging].count(False) == 1
    for task in hanging:
        task.cancel()
