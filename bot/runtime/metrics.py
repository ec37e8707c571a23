"""What Prometheus is told of this process. Knows names and buckets; no platform, no database.

Everything stands in a registry that is made here and handed on: two bots in one process do not
share numbers. Labels are few words that we choose: never an id, a name or what somebody wrote.
"""

from __future__ import annotations

from collections import Counter as Tally
from collections.abc import Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector
from prometheus_client.core import CounterMetricFamily
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
"""Upper ends of what answers take: milliseconds, and more where a database is slow."""
STATES = ("planned", "sent", "unknown", "gone", "failed", "given_back")
"""What comes of digests, as the tally of deliveries names it."""


class Metrics:
    """The numbers of one process."""

    def __init__(self, deliveries: Tally[str]) -> None:
        """Take the tally of what came of digests, which others count up."""
        self._registry = CollectorRegistry()
        self._registry.register(_Deliveries(deliveries))
        ProcessCollector(registry=self._registry)  # memory and processor, where there is /proc
        self._answers = Histogram(
            "toolbot_answer_seconds",
            "What the bot itself took for an answer, without the network, by what came of it",
            ("platform", "outcome"),
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._lookups = Counter(
            "toolbot_lookups",
            "What people looked up, by the language of the answer and whether anything was found",
            ("language", "found"),
            registry=self._registry,
        )
        self._breaks = Counter(
            "toolbot_platform_breaks",
            "How often a platform was started again: it could not be reached, or broke",
            ("platform",),
            registry=self._registry,
        )
        self._gauges: dict[str, Gauge] = {}

    def begin(self, platform: str, outcomes: Iterable[str]) -> None:
        """Let a platform's counters stand at 0: what begins at 1 is not seen to grow."""
        self._breaks.labels(platform)
        for outcome in outcomes:
            self._answers.labels(platform, outcome)

    def note_answer(self, platform: str, outcome: str, seconds: float) -> None:
        """Note an answer: on which platform, what came of it, how long it took."""
        self._answers.labels(platform, outcome).observe(seconds)

    def note_lookup(self, language: str, *, found: bool) -> None:
        """Note that somebody looked something up."""
        for label, counts in (
            ("yes", found),
            ("no", not found),
        ):  # both are there: a share needs it
            self._lookups.labels(language, label).inc(counts)

    def note_break(self, platform: str) -> None:
        """Note that a platform ended and is started again."""
        self._breaks.labels(platform).inc()

    def set(self, values: Mapping[str, tuple[float, str]]) -> None:
        """Set what is known when it is asked for: by name, a value and its meaning."""
        for name, (value, meaning) in values.items():
            if name not in self._gauges:
                self._gauges[name] = Gauge(name, meaning, registry=self._registry)
            self._gauges[name].set(value)

    def written(self) -> bytes:
        """Return all numbers in the text format of Prometheus."""
        return generate_latest(self._registry)


class _Deliveries(Collector):
    """The tally of digests, read when it is asked for."""

    def __init__(self, tally: Tally[str]) -> None:
        self._tally = tally

    def collect(self) -> Iterable[CounterMetricFamily]:
        """Yield the counters."""
        states = CounterMetricFamily(
            "toolbot_deliveries", "Digests of this process, by what came of them", labels=("state",)
        )
        for state in STATES:
            states.add_metric((state,), self._tally[state])
        yield states
        yield CounterMetricFamily(
            "toolbot_digests_refused",
            "How often a platform said that digests are to wait (HTTP 429)",
            value=self._tally["refused"],
        )
        yield CounterMetricFamily(
            "toolbot_doubts_resolved",
            "Digests that might have arrived, and of which the platform told whether they had",
            value=self._tally["resolved"],
        )
