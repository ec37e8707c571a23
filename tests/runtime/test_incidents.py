from __future__ import annotations

import datetime as dt
import io
import logging

from bot.runtime.log_output import LoggedIncidents, MaskedText


def test_no_secret_reaches_the_log() -> None:
    """Neither one that is known, nor anything of the form of a token, also in a traceback."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(MaskedText(["the-signing-secret", ""]))
    logger = logging.getLogger("tests.incidents")
    logger.propagate = False
    logger.handlers = [handler]
    secrets = (
        "xoxb-12-34-hush",
        "xoxe.xoxb-1-hush",
        "xoxe-1-hush",
        "xapp-1-A-2-hush",
        "wss://wss.slack.com/link/?ticket=hush-def&app_id=1",
        "https://hooks.slack.com/actions/T1/2/hush",
        "https://hooks.slack.com/commands/T1/2/hush",
        "the-signing-secret",
    )
    for secret in secrets:
        logger.warning("It was %s.", secret)
        incident = LoggedIncidents(logger).report(RuntimeError(f"about {secret} here"))
        assert incident in written.getvalue()
    seen = written.getvalue()
    assert "hush" not in seen
    assert "the-signing-secret" not in seen
    assert "about" in seen


def test_a_line_of_the_log_has_its_time_with_the_distance_from_utc() -> None:
    """Whoever compares the logs of two machines needs no guess."""
    record = logging.LogRecord("x", logging.INFO, "x", 1, "It rests.", None, None)
    moment, _, rest = MaskedText([]).format(record).partition(" ")
    assert dt.datetime.fromisoformat(moment).tzinfo is not None
    assert rest == "INFO It rests."
