# Every target sets up what it needs; `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: help setup demo run test lint translations screenshots bench fuzz crash-test clean
.DEFAULT_GOAL := help

help:
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(STAMP) ## virtual environment, dependencies, system libraries

$(STAMP): pyproject.toml tests/tools/system_libraries.sh
	@sh tests/tools/system_libraries.sh
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || \
	  { echo "Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $(STAMP)

demo: setup ## the bundled sample all the way into demo-output/, then the window where there is a screen
	@$(BIN)/icp-wizard demo --out demo-output

run: setup ## open the wizard
	@$(BIN)/icp-wizard

test: setup ## all tests
	@$(BIN)/python -m pytest -n auto

lint: setup ## ruff, pyright strict, the floors
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/pyright
	@$(BIN)/lint-imports

translations: setup ## collect the window's words and compile them
	@$(BIN)/python tests/tools/translations.py

screenshots: setup ## every page, both languages, both schemes, into screenshots/
	@$(BIN)/python tests/tools/screenshots.py

bench: setup ## each budget of the design: figure, floor, ratio
	@$(BIN)/python tests/tools/bench.py

fuzz: setup ## 100 000 faulty requests at a window's phone link, over 200 lines at once
	@$(BIN)/python tests/tools/fuzz_link.py

crash-test: setup ## 300 SIGKILLs while typing; no answer may be lost
	@$(BIN)/python tests/tools/crash_test.py --kills 300

clean:
	rm -rf $(VENV) demo-output screenshots build dist
