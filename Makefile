# Two commands: `make html` builds the archive, `make test` tests it. Each installs what it needs, once.
#
#   make html [SEEDS=folder] [CONTENT=folder] [OUTPUT=folder]   build the archive (CACHE=folder: where analyses are kept)
#   make serve [PORT=8000]     serve it on this machine, and build it again when something changes
#   make test                  run all tests: Python, JavaScript under Node, the browser
#   make models                install camel-tools' names and morphology with torch, and download their data
#   make test-models           test how those are loaded, with tiny ones that the tests make
#   make trial SEEDS=folder    hold the browser tests' promises on seeds of your own
#   make eval DATA=folder      measure what is read against annotated data, into docs/evaluation.md
#   make screenshots           photograph the kinds of page, to be looked at
#   make bench [DATA=folder]   measure the first build, and many articles beside plain Pelican, into docs/benchmarks.md
#   make bench-search DATA=folder   measure search beside lunr and Pagefind, into docs/benchmarks.md (COUNT=5000: fewer articles;
#                              ARCHIVE=yes: only the page of a built archive, nothing written; CACHE=folder: analyses of the last run)
#   make messages             put what templates say into the catalogues of the interface, to be translated
#   make lint | format         check, or mend, the form of the code
#   make lock                  choose the newest packages again and write their hashes down
#   make clean                 delete what was built; nothing that a person wrote

SEEDS ?= seeds
CONTENT ?= content
OUTPUT ?= output
CACHE ?=
COUNT ?=
ARCHIVE ?=
PORT ?= 8000
PYTHON ?= python3

BIN := .venv/bin
PEERS := tests/benchmarks/search/peers
# pip checks every file against its hash; --no-deps because the lock already names every package.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes
# Folders go to the shell through the environment: a name may have any character that a shell would obey.
export SEEDS CONTENT OUTPUT CACHE
WARRAQ_FOLDERS = WARRAQ_SEEDS="$$SEEDS" WARRAQ_CONTENT="$$CONTENT" WARRAQ_OUTPUT="$$OUTPUT" WARRAQ_CACHE="$$CACHE"
PELICAN = $(WARRAQ_FOLDERS) $(BIN)/python -m pelican "$$CONTENT" --settings pelicanconf.py --output "$$OUTPUT" --log-handler plain

.PHONY: html serve test test-node test-python models test-models trial screenshots bench bench-search eval messages lint format lock clean install

html: install
	@$(BIN)/python -m warraq.folders "$$SEEDS" "$$CONTENT"
	@$(PELICAN)

serve: install
	@$(BIN)/python -m warraq.folders "$$SEEDS" "$$CONTENT" "$$OUTPUT"
	@trap 'trap - INT TERM EXIT; kill 0' INT TERM EXIT; \
	$(BIN)/python -m warraq_build.serve "$$OUTPUT" $(PORT) & \
	$(BIN)/watchfiles --verbosity warning "$(MAKE) --no-print-directory html" \
	    "$$SEEDS" "$$CONTENT" theme/templates theme/static theme/assets.txt plugins pelicanconf.py

install: .venv/html.done theme/node_modules/.done

test: test-node test-python

test-node: install .venv/test.done
	@PATH="$(CURDIR)/$(BIN):$$PATH" node --test $$(find tests -name node_modules -prune -o -name '*.test.js' -print | sort)

test-python: install .venv/test.done requirements/node_modules/.done
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest

# camel_data ends well even when it downloaded nothing, so what it left is looked at, before and after: only what is
# missing or damaged is downloaded.
models: install .venv/models.done
	@test -z "$$CAMELTOOLS_DATA" || mkdir -p "$$CAMELTOOLS_DATA"
	@$(BIN)/camel_data --list >/dev/null 2>&1 || { echo "$(NO_CATALOGUE)" >&2; exit 1; }
	@$(BIN)/python -m warraq models names >/dev/null 2>&1 || { $(BIN)/camel_data --install --force ner-arabert; echo >&2; }
	@$(BIN)/python -m warraq models morphology >/dev/null 2>&1 || { $(BIN)/camel_data --install --force morphology-db-msa-r13; echo >&2; }
	@$(BIN)/python -m warraq models

NO_CATALOGUE = تعذّر تنزيل فهرس بيانات camel-tools: هل من اتصال بالشبكة؟ — the catalogue of camel-tools' data \
cannot be downloaded: is there a connection?

test-models: install .venv/test.done .venv/models.done
	@$(BIN)/python -m pytest tests/models tests/tagger/test_training.py tests/training/test_headlines_training.py

trial: install .venv/test.done
	@WARRAQ_TRIAL="$$SEEDS" $(BIN)/python -m pytest tests/browser

screenshots: html .venv/test.done
	@$(BIN)/python tests/browser/screenshots.py "$$OUTPUT" build/screenshots

bench: install .venv/test.done
	@OPENBLAS_NUM_THREADS=1 PYTHONPATH=tests:tests/browser $(BIN)/python -m benchmarks.building $(if $(DATA),"$(DATA)")

bench-search: install .venv/test.done $(PEERS)/node_modules/.done
	@WARRAQ_CACHE="$$CACHE" PATH="$$PATH:$(CURDIR)/$(BIN)" OPENBLAS_NUM_THREADS=1 PYTHONPATH=tests:tests/browser \
	    $(BIN)/python -m benchmarks.search "$(DATA)" $(if $(COUNT),--count $(COUNT)) $(if $(ARCHIVE),--archive)

eval: install .venv/evaluation.done
	@OPENBLAS_NUM_THREADS=1 PYTHONPATH=tests $(BIN)/python -m evaluation "$(DATA)"  # speeds are those of one core

# Arabic is what templates are written in: its catalogue has the counted nouns alone.
CATALOGUES := plugins/warraq_index/translations
EXTRACT = $(BIN)/pybabel --quiet extract --mapping-file pyproject.toml --no-default-keywords --add-location file --omit-header
UPDATE = $(BIN)/pybabel --quiet update --output-dir $(CATALOGUES) --domain warraq --no-fuzzy-matching --ignore-obsolete \
         --ignore-pot-creation-date --width 120
COUNTED := --keyword ngettext:1,2 --keyword noun:1,2

messages: install
	@mkdir -p build
	@$(EXTRACT) $(COUNTED) --output-file build/counted.pot theme/templates plugins/warraq_index
	@$(EXTRACT) $(COUNTED) --keyword _ --keyword gettext --keyword pattern --output-file build/messages.pot theme/templates plugins/warraq_index
	@$(UPDATE) --locale ar --input-file build/counted.pot
	@$(UPDATE) --locale en --input-file build/messages.pot

lint: .venv/test.done .venv/lint.done requirements/node_modules/.done
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@PATH="$$PATH:$(CURDIR)/$(BIN)" requirements/node_modules/.bin/stylelint --config requirements/stylelint.json "theme/static/css/**/*.css"

format: .venv/lint.done
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

LOCK = $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
       --no-header --no-annotate --no-emit-index-url --no-emit-find-links

lock: .venv/lint.done
	$(LOCK) pyproject.toml --group build --output-file requirements/html.txt
	$(LOCK) pyproject.toml --group build --group test --constraints requirements/html.txt --output-file requirements/test.txt
	$(LOCK) --group lint --output-file requirements/lint.txt
	$(LOCK) --group evaluation --constraints requirements/test.txt --output-file requirements/evaluation.txt
	$(LOCK) --group node --output-file requirements/node.txt
	$(LOCK) --no-config --group models --constraints requirements/test.txt --output-file requirements/models.txt

clean:
	rm -rf output build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "يلزم بايثون 3.11 أو أحدث — Python 3.11 or newer is needed")'
	@echo "تهيئة البيئة للمرة الأولى — setting up, the first time only"
	@$(PYTHON) -m venv .venv

.venv/html.done: requirements/html.txt pyproject.toml | .venv/bin/python
	@$(INSTALL) --requirement requirements/html.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.done: requirements/test.txt .venv/html.done tests/browser/node_modules/.done
	@$(INSTALL) --requirement requirements/test.txt
	@$(BIN)/python tests/browser/chromium.py --install
	@PATH="$$PATH:$(CURDIR)/$(BIN)" $(BIN)/python tests/browser/firefox.py --install
	@touch $@

.venv/models.done: requirements/models.txt requirements/torch.txt .venv/html.done
	@$(INSTALL) --requirement requirements/models.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-warn-conflicts --requirement requirements/torch.txt
	@touch $@

.venv/evaluation.done: requirements/evaluation.txt .venv/test.done
	@$(INSTALL) --requirement requirements/evaluation.txt
	@touch $@

.venv/lint.done: requirements/lint.txt | .venv/bin/python
	@$(INSTALL) --requirement requirements/lint.txt
	@touch $@

# What the theme is made with, and what checks and tests it. A machine without npm gets Node.js as a Python package,
# 230 MB: so only then.
%/node_modules/.done: %/package.json %/package-lock.json | .venv/bin/python
	@command -v npm >/dev/null || $(INSTALL) --requirement requirements/node.txt
	@PATH="$$PATH:$(CURDIR)/$(BIN)" npm ci --prefix $* --silent --no-audit --no-fund --ignore-scripts
	@touch $@
