#!/usr/bin/env bash
# Runs test files of Node's test runner: bash tests/run_node_tests.sh FILE-OR-GLOB...
# REPORTS names the folder of the JUnit report, NAME (a regular expression) chooses tests.
set -euo pipefail
report="${REPORTS:-build/reports/alone}/${ENGINE:-node}.xml"
mkdir -p "$(dirname "$report")"
exec node --import tsx --test --test-timeout=300000 \
  --test-concurrency="${CONCURRENCY:-1}" --test-name-pattern="${NAME:-.}" \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=junit --test-reporter-destination="$report" "$@"
