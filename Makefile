# make help shows what there is. Everything is installed into .venv; nothing else is touched but Debian's
# python3 and python3-venv packages, and those only where they are missing.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
BENCHMARKS := $(basename $(notdir $(filter-out %/__init__.py,$(wildcard benchmarks/*.py)))) ocr

# Found when a recipe needs it: the first Python of 3.11 or later, or the one named with make PYTHON=…
PYTHON ?= $(shell for each in python3 python3.13 python3.12 python3.11; do \
	$$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$each; break; }; done)

.PHONY: help setup demo test check corpus format bench lock clean system-packages

help: ## show this help
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1\t/' | expand -t 18

setup: $(STAMP) ## make .venv with everything that is needed

$(STAMP): setup.cfg pyproject.toml requirements-dev.txt | system-packages
	@python=$$($(MAKE) --no-print-directory --silent which-python); \
	test -x $(BIN)/python || "$$python" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: which-python
which-python:
	@echo $(PYTHON)

system-packages:
	@if test -x $(BIN)/python; then exit 0; fi; \
	if test -n "$(PYTHON)" && $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo 'Python 3.11 or later with its venv module is needed: install it, or name it with make PYTHON=/path/to/python3.11' >&2; exit 1; fi; \
	sudo=; if test "$$(id -u)" != 0; then sudo=sudo; command -v sudo >/dev/null || \
	  { echo 'As root, please: apt-get install python3 python3-venv' >&2; exit 1; }; fi; \
	$$sudo apt-get update -q; \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends python3 python3-venv; \
	python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'The Python of this Debian is older than 3.11: install a later one and name it with make PYTHON=…' >&2; exit 1; }

demo: $(STAMP) ## sample documents (PDF, scan, Word, text) into records and an agenda: tables here, JSON into out/demo.jsonl
	$(BIN)/thaicirc extract corpus/sample/pdf/training-batches.pdf corpus/sample/scan/committee-meeting.pdf --format table
	$(BIN)/thaicirc extract corpus/samples --format table
	@echo; echo 'What has to be done, seen from 20 February 2024:'; echo
	@$(BIN)/thaicirc deadlines corpus/samples corpus/sample/pdf --today 2024-02-20 --format table
	@mkdir -p out
	@$(BIN)/thaicirc extract corpus/samples corpus/sample/pdf --format jsonl --quiet --output out/demo.jsonl
	@echo; echo "The records of all sample documents as JSON, one a line: $(CURDIR)/out/demo.jsonl"

test: $(STAMP) ## run all tests
	$(BIN)/python -m pytest -q

check: $(STAMP) ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

corpus: $(STAMP) ## make the sample of the corpus anew
	$(BIN)/python -m corpus check
	$(BIN)/python -m corpus sample

format: $(STAMP) ## lay the code out and mend what can be mended by itself
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

bench: $(STAMP) ## all figures, beside those of peers
	@for each in $(BENCHMARKS); do echo "== $$each"; $(BIN)/python -m benchmarks.$$each; done

# Without opencv-python, which augraphy names: it needs a screen's libraries, and the headless one, which is there, is the same.
lock: $(STAMP) ## renew the exact versions in requirements*.txt
	$(BIN)/python -m venv build/lock
	build/lock/bin/python -m pip install --quiet pip-tools
	@for each in '' -dev; do \
	  build/lock/bin/pip-compile --quiet --upgrade --strip-extras --allow-unsafe --no-header --no-emit-options \
	    --no-emit-index-url --no-emit-find-links $${each:+--extra bench --extra dev --build-deps-for editable} \
	    setup.cfg --output-file build/requirements$$each.txt; \
	  { head -n 1 requirements$$each.txt; grep -v '^# The following packages' build/requirements$$each.txt \
	    | sed -e '/^opencv-python==/,/^[a-z]/{/^opencv-python==/d;/^ /d;}' | cat -s; } > build/lock.txt; \
	  mv build/lock.txt requirements$$each.txt; done

clean: ## remove what was made
	rm -rf $(VENV) build dist out .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
