"""The job of `batch` in SQL: points, rules' points, full range, fit, outcome of every sheet.

The range is that of the whole bank instead of the answered questions, and sheets are not checked, so
DuckDB does less than `batch`. Usage: duckdb_job.py SHEETS.jsonl OUTPUT.jsonl
"""
import json
import pathlib
import sys

import duckdb

bank = json.loads((pathlib.Path(__file__).parent.parent / "questions/pm-vs-po.json").read_text())
sheets, output = sys.argv[1:]


def points(role):
    terms = []
    for question in bank["questions"]:
        name = f'answers."{question["id"]}"'
        if "award" in question:
            awards = question["award"].get(role)
            if awards:
                terms.append(f"coalesce(list_extract({awards}, {name}::INT), 0)")
        elif question["kind"] == "multi":
            for option in question["options"]:
                award = option.get("award", {}).get(role)
                if award:
                    terms.append(f"(CASE WHEN list_contains({name}, '{option['id']}') THEN {award} ELSE 0 END)")
    for rule in bank["rules"]:
        if rule["award"].get(role):
            terms.append(f"(CASE WHEN {condition(rule['when'])} THEN {rule['award'][role]} ELSE 0 END)")
    return " + ".join(terms)


def condition(when):
    if "all" in when:
        return "(" + " AND ".join(map(condition, when["all"])) + ")"
    if "any" in when:
        return "(" + " OR ".join(map(condition, when["any"])) + ")"
    if "not" in when:
        return f"(NOT {condition(when['not'])})"
    if "count" in when:
        of = " + ".join(f"coalesce({condition(one)}, false)::INT" for one in when["count"]["of"])
        return f"({of} >= {when['count']['at_least']})"
    name = f'answers."{when["question"]}"'
    if "is" in when:
        return f"({name} = '{when['is']}')"
    if "includes" in when:
        return f"list_contains({name}, '{when['includes']}')"
    tests = [f"{name} >= {when['at_least']}"] if "at_least" in when else []
    tests += [f"{name} <= {when['at_most']}"] if "at_most" in when else []
    return "(" + " AND ".join(tests) + ")"


types = []
for question in bank["questions"]:
    kind = {"multi": "VARCHAR[]", "choice": "VARCHAR"}.get(question["kind"], "INT")
    types.append(f'"{question["id"]}" {kind}')
columns = "{id: 'VARCHAR', \"group\": 'VARCHAR', answers: 'STRUCT(" + ", ".join(types).replace("'", "''") + ")'}"
duckdb.sql("SET threads = 2")
duckdb.sql(
    f"""COPY (
    WITH summed AS (
        SELECT id, "group", {points('pm')} AS pm, {points('po')} AS po
        FROM read_json('{sheets}', format = 'newline_delimited', columns = {columns}))
    SELECT id, "group",
        CASE WHEN abs(pm - po) < 10 THEN 'close' WHEN pm > po THEN 'pm' ELSE 'po' END AS outcome,
        round((pm + 70) / 1.4, 1) AS fit_pm, round((po + 70) / 1.4, 1) AS fit_po
    FROM summed) TO '{output}' (FORMAT json)"""
)
