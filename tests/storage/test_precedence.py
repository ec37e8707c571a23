from __future__ import annotations

import asyncio

from bot.storage.database import Precedence


async def test_people_come_before_work_in_the_background() -> None:
    """Whoever has the lock keeps it; then come all who wait for an answer, then the others."""
    lock, order, entered = Precedence(), list[str](), asyncio.Event()
    done = asyncio.Event()

    async def first() -> None:
        async with lock.turn(urgent=False):
            entered.set()
            await done.wait()

    async def work(name: str, *, urgent: bool) -> None:
        async with lock.turn(urgent=urgent):
            order.append(name)

    tasks = [asyncio.create_task(first())]
    await entered.wait()
    tasks += [asyncio.create_task(work(f"digest {n}", urgent=False)) for n in range(2)]
    await asyncio.sleep(0)
    tasks += [asyncio.create_task(work(f"person {n}", urgent=True)) for n in range(2)]
    await asyncio.sleep(0)
    done.set()
    await asyncio.gather(*tasks)
    assert order == ["person 0", "person 1", "digest 0", "digest 1"]


async def test_one_at_a_time_works_whoever_is_cancelled() -> None:
    """A turn that nobody uses any more goes on to the next."""
    lock, inside, most = Precedence(), 0, 0

    async def work() -> None:
        nonlocal inside, most
        async with lock.turn(urgent=False):
            inside += 1
            most = max(most, inside)
            try:
                await asyncio.sleep(0)
            finally:
                inside -= 1

    tasks = [asyncio.create_task(work()) for _ in range(60)]
    for number, task in enumerate(tasks):
        if number % 3 == 0:
            await asyncio.sleep(0)
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert most == 1
    async with asyncio.timeout(300), lock.turn(urgent=False):
        pass
