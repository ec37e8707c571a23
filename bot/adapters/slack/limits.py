"""Slack's numbers, each with its source. Lengths count UTF-16 units, the stricter reading."""

from __future__ import annotations

# docs.slack.dev/reference/block-kit/blocks
BLOCKS_OF_MESSAGE = 50
BLOCKS_OF_VIEW = 100
HEADER = 150
SECTION = 3_000
ACTIONS = 25

# docs.slack.dev/reference/block-kit/block-elements and composition-objects
BUTTON_LABEL = 75
BUTTON_VALUE = 2_000
ACCESSIBILITY_LABEL = 75
OPTION_LABEL = 75
OPTION_VALUE = 150
OPTION_DESCRIPTION = 75
OPTIONS = 100
PLACEHOLDER = 150
LABEL = 2_000

# docs.slack.dev/reference/views
VIEW_TITLE = 24
PRIVATE_METADATA = 3_000

ALL_BLOCKS = 9_500
"""Characters of all blocks of a message: 9,597 were taken, 11,341 refused (documented nowhere)."""
ELEMENT_TEXT = 3_000
"""Characters of one element of a rich text block: undocumented; what a section holds is safe."""

TEXT = 40_000
"""Top-level text of a new message; more is cut (docs.slack.dev, chat.postMessage)."""
REPLACED_TEXT = 4_000
"""Top-level text in place of another, in bytes: `chat.update` refuses more (`msg_too_long`)."""

QUERY = 3_000
"""Characters of a plain-text input (docs.slack.dev, plain-text input element)."""

CLOCK_SECONDS = 300
"""By which the time of a signed request may differ (docs.slack.dev, verifying requests)."""

ANSWER_CHANNEL_SECONDS = 1.0
"""Between two posts to a channel (docs.slack.dev/apis/web-api/rate-limits)."""

DIGEST_CHANNEL_SECONDS = 1.05
"""Between two digests' posts to a channel: the second above, and a little for the way there."""
DIGEST_POSTS_PER_SECOND = 4.0
"""Digests' posts a second to a workspace, which takes "several hundred a minute" (as above)."""
LOOKED_THROUGH = 15
"""Messages of one look at a channel's history: some apps get no more (conversations.history)."""

UNFURL_DOMAINS = 5

# docs.slack.dev/reference/app-manifest
APP_NAME = 35
APP_DESCRIPTION = 140
APP_LONG_DESCRIPTION = 4_000
APP_LONG_DESCRIPTION_LEAST = 174
BOT_NAME = 80
COMMAND_NAME = 32
COMMAND_DESCRIPTION = 2_000
COMMAND_HINT = 1_000
SHORTCUT_NAME = 24
SHORTCUT_DESCRIPTION = 150
