"""What Telegram allows, in numbers, each with its source. Knows nothing of how they are kept."""

from __future__ import annotations

MAX_MESSAGE_TEXT = 4_000
"""UTF-16 units of a text. The limit is 4,096 "characters" (Bot API, sendMessage); their unit is not
stated, so that we count the larger one and stop short of it."""
MAX_ENTITIES = 100
"""Entities of a text; more are dropped silently (python-telegram-bot, MessageLimit)."""
MAX_DATA = 64
"""Bytes of a button's data (Bot API, InlineKeyboardButton.callback_data)."""
MAX_LABEL = 64
"""Characters of a button's label: not limited, but longer ones are cut off on a phone's screen."""
MAX_BUTTONS = 100
"""Buttons of a keyboard (python-telegram-bot, InlineKeyboardMarkupLimit)."""
MAX_LINK = 2_048
"""Characters of a link: not documented; browsers and Telegram's own clients agree on this much."""
MAX_TOAST = 200
"""Characters of the answer to a press (Bot API, answerCallbackQuery)."""
MAX_START = 64
"""Characters of a deep link's payload (core.telegram.org/bots/features, deep linking)."""

MAX_RESULT_ID = 64
"""Bytes of the id of an inline result (Bot API, InlineQueryResultArticle)."""
MAX_RESULT_TITLE = 100
MAX_RESULT_DESCRIPTION = 200
"""Characters of an inline result: not limited; clients show one line of title, two below."""

MAX_COMMAND_DESCRIPTION = 256
"""Characters (Bot API, BotCommand.description)."""
MAX_DESCRIPTION = 512
"""Characters (Bot API, setMyDescription)."""
MAX_SHORT_DESCRIPTION = 120
"""Characters (Bot API, setMyShortDescription)."""

OVERALL = (30.0, 30)
"""Sends a second to all chats, and how many at once (core.telegram.org/bots/faq, "My bot is hitting
limits")."""
PRIVATE = (1.0, 3)
"""Sends a second to a private chat; "short bursts" beyond it are allowed (the same FAQ)."""
GROUP = (20 / 60, 5)
"""Sends a second to a group: 20 a minute (the same FAQ)."""
DIGEST_RATE = 28.0
"""Digests a second of all that may be sent: a refusal stops all of them for at least a second, so
that 93 to 97 % of the limit were measured to be the fastest. The rest is for people who wait."""
SHARED_DIGEST_RATE = 27.0
"""The same while other copies of the bot answer people: their last tenth of a second is not known
yet. With three copies and five questions a second, 28 led to up to 32 sends in one second, and 27
to at most 30 (`python -m tests.bench.digests --only answering`)."""
PRIVATE_GAP_SECONDS = 1.05
"""Seconds between two digests for a person: one message a second (the same FAQ), and a little."""
GROUP_GAP_SECONDS = 3.1
"""Seconds between two digests for a group: 20 a minute (the same FAQ), and a little. The FAQ is
silent on channels; python-telegram-bot (AIORateLimiter) counts them as groups, and so do we."""

BATCH = 100
"""Updates fetched at once (Bot API, getUpdates.limit)."""
LONG_POLL_SECONDS = 50
"""Seconds that Telegram may hold a request for updates; its servers cut at about 50."""
