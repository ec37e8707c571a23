# `make run` and `make test` set up all that they need. `make help` lists the rest.

PYTHON ?= python3

bin := .venv/bin
install := $(bin)/python -m requirements.installer
pytest := $(bin)/pytest --numprocesses 3 --dist worksteal
begun := $(shell date +%s)
wanted := toolbot needs Python 3.11 or newer, and '$(PYTHON)' is not that. Try: make $(MAKECMDGOALS) PYTHON=python3.12

# What the checks compile is kept: without it each of their processes compiles all of it again.
unexport PYTHONDONTWRITEBYTECODE

define each
	@failed=; \
	for check in $(1); do \
		echo "== $$check"; $(MAKE) --no-print-directory $$check || failed="$$failed $$check"; \
	done; \
	test -z "$$failed" || { echo "failed:$$failed" >&2; exit 1; }
endef

.PHONY: run test check format lint types imports tests quick-tests coverage bench bench-digests bench-curation fuzz audit inventory lock locks clean help

run: .venv/run ## open the chat: in the terminal, or on every platform whose tokens are set
	@$(bin)/toolbot run

test: .venv/dev ## every check; names those that failed at the end
	$(call each,lint types imports tests)

check: .venv/dev ## for every day: lint, types, imports and the quick tests
	$(call each,lint types imports quick-tests)

format: .venv/dev ## write the code the way that lint wants it
	$(bin)/ruff check --fix --exit-zero --quiet
	$(bin)/ruff format

lint: .venv/dev ## style and likely mistakes, with ruff
	$(bin)/ruff check
	$(bin)/ruff format --check

types: .venv/dev ## types, with mypy
	$(bin)/mypy

imports: .venv/dev ## who may import whom, with import-linter
	$(bin)/lint-imports --no-logo

tests: .venv/dev ## the tests alone, in parallel; prints the twenty slowest
	$(pytest) --durations 20

quick-tests: .venv/dev ## tests of one process and one engine, with few examples
	$(pytest) --hypothesis-profile quick -m "not http and not long and not postgresql and not program"

coverage: .venv/dev ## which lines of the bot the tests of its own process pass; before a release
	$(pytest) --cov -m "not program"

bench: .venv/dev ## how good and how fast the search is
	$(bin)/python -m tests.bench

bench-digests: .venv/dev ## what digests must reach: crashes, pace, cost, on both databases
	$(bin)/python -m tests.bench.digests

bench-curation: .venv/dev ## the living catalogue: kill -9 at random points, from a press to a search, what watching costs
	$(bin)/python -m tests.bench.curation

fuzz: .venv/dev ## 21,000 hostile requests to every door to the web; INPUTS=n for each of the six
	FUZZ_EXAMPLES=$(or $(INPUTS),3500) $(bin)/pytest --numprocesses 2 --log-level INFO -rP tests/test_hostile_requests.py

audit: ## known holes in what the bot runs on; says so where nobody can be asked
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT; \
	$(PYTHON) -m venv "$$tmp/tools" && "$$tmp/tools/bin/pip" install --quiet pip-audit \
		|| { echo "Not audited: pip-audit cannot be fetched." >&2; exit 0; }; \
	"$$tmp/tools/bin/pip-audit" --requirement requirements/run.txt --require-hashes --disable-pip \
		--progress-spinner off --format json --output "$$tmp/found.json" 2>"$$tmp/said"; \
	test -s "$$tmp/found.json" || { cat "$$tmp/said" >&2; echo "Not audited: see above." >&2; exit 0; }; \
	$(PYTHON) -c 'import json, sys; \
	found = [(one["name"], one["version"], hole["id"], *hole["fix_versions"]) \
		for one in json.load(open(sys.argv[1]))["dependencies"] for hole in one.get("vulns", ())]; \
	print("\n".join(map(" ".join, found)) or "No hole is known."); sys.exit(bool(found))' "$$tmp/found.json"

inventory: ## licences and a bill of materials (CycloneDX) of what the bot runs on, in dist/
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && set -e; mkdir -p dist; \
	$(PYTHON) -m venv "$$tmp/tools"; $(PYTHON) -m venv "$$tmp/run"; \
	"$$tmp/tools/bin/pip" install --quiet cyclonedx-bom pip-licenses; \
	"$$tmp/run/bin/pip" install --quiet --no-deps --require-hashes -r requirements/run.txt; \
	"$$tmp/tools/bin/cyclonedx-py" environment --pyproject pyproject.toml --output-reproducible \
		--output-file dist/toolbot.cdx.json "$$tmp/run/bin/python"; \
	"$$tmp/tools/bin/pip-licenses" --python "$$tmp/run/bin/python" --order license --format markdown \
		--output-file dist/licences.md; \
	echo "dist/toolbot.cdx.json and dist/licences.md are written."

lock: ## pin what pyproject.toml asks for; UPGRADE=--upgrade takes newer versions
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && set -e; \
	$(PYTHON) -m venv "$$tmp" && "$$tmp/bin/pip" --quiet install uv; \
	compile() { "$$tmp/bin/uv" --no-config pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-strip-extras --custom-compile-command "make lock" $(UPGRADE) "$$@"; }; \
	compile pyproject.toml --output-file requirements/run.txt; \
	compile --group build -c requirements/run.txt --output-file requirements/build.txt; \
	compile --group dev -c requirements/run.txt -c requirements/build.txt \
		--output-file requirements/dev.txt

locks: ## set up with the oldest pip, beside newer releases of all that is locked
	$(PYTHON) -m tests.locks

clean: ## remove all that was set up or measured
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis \
		.coverage .coverage.* htmlcov dist
	find bot tests -name __pycache__ -prune -exec rm -rf {} +

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 15

# --- setting up: each step leaves a stamp, and is done again when what it was made from changes ---

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "$(wanted)" >&2; exit 1; }
	@echo "Setting up .venv, once; this takes a minute or two."
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "Python's venv module is missing (on Debian: apt install python3-venv)" >&2; exit 1; }

.venv/run: pyproject.toml requirements/build.txt requirements/run.txt | .venv/bin/python
	@$(install) build run
	@echo "toolbot is set up; it took $$(($$(date +%s) - $(begun))) s."
	@touch $@

.venv/dev: .venv/run requirements/dev.txt
	@$(install) dev
	@touch $@
