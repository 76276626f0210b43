# Everything a newcomer needs: `make run` and `make test`. Both install what is missing.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8080
DATA ?= ./var
BUILD := swift build --explicit-target-dependency-import-check error
SWIFT_FILES := Package.swift Sources Tests
VENV := .build/venv
BENCH := .build/bench

.PHONY: help run test unit unit-postgresql e2e bench soak lint format packages test-packages bench-packages

help:
	@echo "make run     build the release and start the demonstration on http://127.0.0.1:$(PORT)"
	@echo "make test    all tests: unit, storage, HTTP on SQLite and on PostgreSQL, with a folder and S3, browser"
	@echo "make e2e     the browser journeys alone"
	@echo "make bench   the figures, each beside a reference of the same run"
	@echo "make soak    ten minutes of mixed load, half on SQLite and half on PostgreSQL and S3: memory and descriptors"
	@echo "make lint    formatting and house rules"
	@echo "make format  formats the source"

packages:
	@scripts/install-packages

test-packages:
	@scripts/install-packages test

bench-packages:
	@scripts/install-packages bench

run: packages
	@$(BUILD) -c release --product zhicheng
	@ZHICHENG_LOG_LEVEL=$${ZHICHENG_LOG_LEVEL:-warning} exec .build/release/zhicheng serve --demo --host 127.0.0.1 --port $(PORT) --data $(DATA)

unit: test-packages
	@$(BUILD) --build-tests
	@scripts/with-s3 swift test --skip-build --parallel --num-workers 2

# Everything that has to do with a database once more, on PostgreSQL: a cluster of its own, gone afterwards.
unit-postgresql: test-packages
	@$(BUILD) --build-tests
	@scripts/with-postgres swift test --skip-build --filter 'DatabaseTests|StorageTests|ServicesTests|PortalTests'

$(VENV)/.ready: Tests/browser/requirements.txt Tests/support/s3-requirements.txt
	@python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

e2e: test-packages $(VENV)/.ready
	@$(BUILD) --product zhicheng
	@$(VENV)/bin/python -m pytest -q -p no:cacheprovider Tests/browser Tests/reliability

test: unit unit-postgresql e2e

$(BENCH)/.ready: Tests/bench/requirements.txt
	@python3 -m venv $(BENCH)
	@$(BENCH)/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

bench: bench-packages $(BENCH)/.ready
	@$(BUILD) -c release --product zhicheng
	@$(BENCH)/bin/python Tests/bench/bench.py

soak: test-packages
	@$(BUILD) -c release --product zhicheng
	@python3 Tests/bench/soak.py
	@scripts/with-s3 scripts/with-postgres python3 Tests/bench/soak.py

lint:
	@swift format lint --strict --parallel --recursive $(SWIFT_FILES)

format:
	@swift format --in-place --parallel --recursive $(SWIFT_FILES)
