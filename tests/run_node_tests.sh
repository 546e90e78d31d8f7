#!/usr/bin/env bash
# Runs test files of Node's test runner: bash tests/run_node_tests.sh FILE-OR-GLOB...
# REPORTS names the folder of the JUnit report, NAME (a regular expression) chooses tests.
set -euo pipefail
report="${REPORTS:-build/reports/alone}/${ENGINE:-node}.xml"
mkdir -p "$(dirname "$report")"
# Node itself is content with a pattern that matches no file.
mapfile -t files < <(node -e 'console.log(fs.globSync(process.argv.slice(1)).sort().join("\n"))' "$@")
if [ -z "${files[*]}" ]; then
  echo "No test file matches $*: name files below tests/ or runner/test/." >&2
  exit 1
fi
node --import tsx --test --test-timeout=300000 \
  --test-concurrency="${CONCURRENCY:-1}" --test-name-pattern="${NAME:-.}" \
  --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=junit --test-reporter-destination="$report" "${files[@]}"
# A file of which no test is wanted is reported as a test that passed. One program reads
# the whole report: a pipe to `grep -q` breaks at the first match, which counts as a failure.
if ! awk '/<testcase/ && !/name="[^"]*\.test\.ts"/ { found = 1 } END { exit !found }' "$report"; then
  echo "No test in $* is named ${NAME:-anything}." >&2
  exit 1
fi
