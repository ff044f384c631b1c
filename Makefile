# The commands of the README. `make run` and `make test` need nothing but Python 3.11+, make and a C compiler.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV_VERSION := 0.13.9
SYSTEM ?= all
export BENCH_LINES BENCH_URL
SEED ?= 7

# No telemetry of any dependency, whoever calls.
export GX_ANALYTICS_ENABLED := false
export DAGSTER_DISABLE_TELEMETRY := yes
export DO_NOT_TRACK := 1
export PARDA_HOME ?= $(CURDIR)/var

.PHONY: run test setup dev lint types bench bench-detect bench-disclosure bench-keys lock clean

run: setup ## the demo marketplaces, every night of theirs, published tables
	@$(BIN)/parda demo --system $(SYSTEM) --seed $(SEED) $(if $(ORDERS),--orders $(ORDERS)) --keep
	@$(BIN)/parda run --system $(SYSTEM) --every-day

test: setup ## every test
	@$(BIN)/pytest -q -n auto --dist loadfile

setup: $(VENV)/.installed

$(VENV)/.installed: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 to 3.13 is needed: make PYTHON=python3.11 ...") if not (3, 11) <= sys.version_info[:2] <= (3, 13) else None'
	@echo "Installing the locked dependencies into $(VENV) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv --without-pip $(VENV)
	@test -x $(VENV)/uv/bin/uv || { $(PYTHON) -m venv $(VENV)/uv && $(VENV)/uv/bin/python -m pip install --quiet uv==$(UV_VERSION); }
	@$(VENV)/uv/bin/uv pip sync --compile-bytecode --python $(BIN)/python --require-hashes requirements.lock
	@$(VENV)/uv/bin/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@touch $@

dev: setup ## the Dagster UI on http://127.0.0.1:3000
	@mkdir -p $(PARDA_HOME)/dagster
	@DAGSTER_HOME=$(CURDIR) PARDA_DAGSTER_STORAGE=$(PARDA_HOME)/dagster $(BIN)/dg dev --host 127.0.0.1

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup
	@$(BIN)/mypy

bench: setup ## the protected night against plain DuckDB, and memory at two sizes
	@$(BIN)/python -m tests.bench.nightly

bench-detect: setup ## detection: leak, over-redaction and speed, beside stock engines on the same texts
	@$(BIN)/python -m tests.bench.detect

bench-disclosure: setup ## 650,000 rows in three hierarchies: protected, audited; time, memory and cost
	@$(BIN)/python -m tests.bench.disclosure

bench-keys: setup ## rotation of 1 M and 10 M stored pseudonyms: seconds and peak memory
	@$(BIN)/python -m tests.bench.keys

lock: ## write requirements.lock from pyproject.toml
	@$(VENV)/uv/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) var demo
