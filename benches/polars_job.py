"""The job of `batch` in polars: points, rules' points, full range, fit, outcome of every row of a CSV of numbers.

The range is that of the whole bank instead of the answered questions, and cells are not checked, so polars
does less than `batch`. Usage: polars_job.py SHEETS.csv OUTPUT.csv
"""
import functools
import json
import operator
import os
import pathlib
import sys

os.environ.setdefault("POLARS_MAX_THREADS", "2")
import polars as pl

bank = json.loads((pathlib.Path(__file__).parent.parent / "questions/pm-vs-po.json").read_text())
sheets, output = sys.argv[1:]
GRADED = ("scale", "pair")
add = functools.partial(functools.reduce, operator.add)


def points(role):
    terms = [pl.lit(0)]
    for question in bank["questions"]:
        column = pl.col(question["id"])
        awards = question.get("award", {}).get(role)
        if awards:
            numbers = list(range(1, len(awards) + 1))
            terms.append(column.replace_strict(numbers, awards, default=0, return_dtype=pl.Int32))
        for option in question.get("options", []):
            award = option.get("award", {}).get(role)
            if award:
                terms.append(chosen(question["id"], option["id"]).cast(pl.Int32) * award)
    for rule in bank["rules"]:
        if rule["award"].get(role):
            terms.append(condition(rule["when"]).cast(pl.Int32) * rule["award"][role])
    return add(terms)


def chosen(question, option):
    return (pl.col(question) == option).fill_null(False)


def condition(when):
    if "all" in when:
        return functools.reduce(operator.and_, map(condition, when["all"]))
    if "any" in when:
        return functools.reduce(operator.or_, map(condition, when["any"]))
    if "not" in when:
        return ~condition(when["not"])
    if "count" in when:
        of = [condition(one).cast(pl.Int32) for one in when["count"]["of"]]
        return add(of) >= when["count"]["at_least"]
    name = when["question"]
    for word in ("is", "includes"):
        if word in when:
            return chosen(name, when[word])
    tests = [pl.col(name) >= when["at_least"]] if "at_least" in when else []
    tests += [pl.col(name) <= when["at_most"]] if "at_most" in when else []
    return functools.reduce(operator.and_, tests).fill_null(False)


types = {q["id"]: pl.Int8 if q["kind"] in GRADED else pl.String for q in bank["questions"]}
summed = pl.scan_csv(sheets, schema_overrides=types).select("id", "group", pm=points("pm"), po=points("po"))
apart = pl.col("pm") - pl.col("po")
outcome = pl.when(apart.abs() < 10).then(pl.lit("close")).when(apart > 0).then(pl.lit("pm")).otherwise(pl.lit("po"))
fit = lambda role: ((pl.col(role) + 70) / 1.4).round(1).alias(f"fit_{role}")
summed.select("id", "group", outcome.alias("outcome"), fit("pm"), fit("po")).sink_csv(output)
