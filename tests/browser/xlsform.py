"""python3 xlsform.py FORM.xlsx: converts an XLSForm as KoboToolbox does, and prints it as JSON."""

import json
import sys

from pyxform.xls2xform import convert

result = convert(sys.argv[1], validate=False)
for warning in result.warnings:
    print(warning, file=sys.stderr)
print(json.dumps({"xform": result.xform}))
