"""Writes the content that WorkbookPeers read from our workbook, by XlsxWriter and by openpyxl.

workbook_peers.py CONTENT.json FOLDER: for each line on standard input both write their workbook once, and the processor
time of each, in nanoseconds, is answered on a line of its own. Names, axis titles and pictures are left out.
"""

import io
import json
import pathlib
import sys
import time

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, StrRef
from openpyxl.chart.series import SeriesLabel
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table, TableStyleInfo

ACROSS = {"GENERAL": None, "CENTER_SELECTION": "center_across"}
DOWN = {"CENTER": "center", "TOP": "top", "BOTTOM": "bottom", "JUSTIFY": "justify", "DISTRIBUTED": "distributed"}


def across(style):
    return ACROSS.get(style["across"], style["across"].lower())


def by_xlsxwriter(content):
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    styles = [book.add_format(xlsxwriter_format(style)) for style in content["styles"]]
    for one in content["sheets"]:
        sheet = book.add_worksheet(one["name"])
        sheet.hide_gridlines(2)
        if one["frozenRows"] + one["frozenColumns"]:
            sheet.freeze_panes(one["frozenRows"], one["frozenColumns"])
        sheet.set_header(one["header"])
        sheet.set_footer(one["footer"])
        for column, width in enumerate(one["widths"]):
            sheet.set_column(column, column, width)
        for area in one["merged"]:
            sheet.merge_range(area, "")
        for table in one["tables"]:
            sheet.add_table(table["area"], {"name": table["name"], "style": "Table Style Light 1",
                                            "columns": [{"header": name} for name in table["columns"]]})
        for link in one["links"]:
            sheet.write_url(link["cell"], "internal:" + link["target"])
        for row in one["rows"]:
            if row["height"] >= 0:
                sheet.set_row(row["row"], row["height"])
            for cell in row["cells"]:
                place = row["row"], cell["column"]
                style = styles[cell["style"]]
                if cell["formula"]:
                    result = cell["text"] if cell["number"] is None else cell["number"]
                    sheet.write_formula(*place, "=" + cell["formula"], style, result)
                elif cell["number"] is not None:
                    sheet.write_number(*place, cell["number"], style)
                elif cell["text"]:
                    sheet.write_string(*place, cell["text"], style)
                else:
                    sheet.write_blank(*place, None, style)
        for chart in one["charts"]:
            sheet.insert_chart(chart["place"]["row"], chart["place"]["column"], xlsxwriter_chart(book, chart))
    book.close()
    return out.getvalue()


def xlsxwriter_format(style):
    look = {"num_format": style["format"], "font_name": style["font"], "font_size": style["points"],
            "bold": style["bold"], "italic": style["italic"], "valign": DOWN[style["down"]].replace("center", "vcenter"),
            "text_wrap": style["wraps"]}
    if across(style):
        look["align"] = across(style)
    if style["ink"]:
        look["font_color"] = "#" + style["ink"]
    if style["fill"]:
        look["bg_color"] = "#" + style["fill"]
    if style["below"]:
        look.update(bottom=1, bottom_color="#" + style["below"])
    return look


def xlsxwriter_chart(book, one):
    kind = {"type": "line"} if one["lines"] else {"type": "bar" if one["lying"] else "column"}
    if one["stacked"]:
        kind["subtype"] = "stacked"
    chart = book.add_chart(kind)
    chart.set_legend({"position": "bottom"})
    for series in one["series"]:
        chart.add_series({"name": "=" + series["nameCell"], "categories": "=" + series["categoriesArea"],
                          "values": "=" + series["valuesArea"]})
    return chart


def by_openpyxl(content):
    book = openpyxl.Workbook()
    book.remove(book.active)
    styles = [openpyxl_style(index, style) for index, style in enumerate(content["styles"])]
    for style in styles:
        book.add_named_style(style)
    for one in content["sheets"]:
        sheet = book.create_sheet(one["name"])
        sheet.sheet_view.showGridLines = False
        if one["frozenRows"] + one["frozenColumns"]:
            sheet.freeze_panes = sheet.cell(one["frozenRows"] + 1, one["frozenColumns"] + 1)
        sheet.oddHeader.center.text = one["header"]
        sheet.oddFooter.center.text = one["footer"]
        for column, width in enumerate(one["widths"]):
            sheet.column_dimensions[get_column_letter(column + 1)].width = width
        for area in one["merged"]:
            sheet.merge_cells(area)
        for row in one["rows"]:
            if row["height"] >= 0:
                sheet.row_dimensions[row["row"] + 1].height = row["height"]
            for cell in row["cells"]:
                target = sheet.cell(row["row"] + 1, cell["column"] + 1)
                target.style = styles[cell["style"]].name
                if cell["formula"]:
                    target.value = "=" + cell["formula"]
                elif cell["number"] is not None:
                    target.value = cell["number"]
                elif cell["text"]:
                    target.value = cell["text"]
        for link in one["links"]:
            sheet[link["cell"]].hyperlink = Hyperlink(ref=link["cell"], location=link["target"])
        for table in one["tables"]:
            target = Table(displayName=table["name"], ref=table["area"],
                           tableStyleInfo=TableStyleInfo(name="TableStyleLight1"))
            sheet.add_table(target)
        for chart in one["charts"]:
            target = openpyxl_chart(chart)
            place = chart["place"]
            target.anchor = TwoCellAnchor(_from=AnchorMarker(col=place["column"], row=place["row"]),
                                          to=AnchorMarker(col=place["lastColumn"], row=place["lastRow"]))
            sheet.add_chart(target)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def openpyxl_style(index, style):
    look = NamedStyle(name="style " + str(index), number_format=style["format"])
    look.font = Font(name=style["font"], size=style["points"], bold=style["bold"], italic=style["italic"],
                     color=style["ink"] or None)
    look.alignment = Alignment(horizontal=across(style), vertical=DOWN[style["down"]], wrap_text=style["wraps"])
    if style["fill"]:
        look.fill = PatternFill("solid", fgColor=style["fill"])
    if style["below"]:
        look.border = Border(bottom=Side("thin", color=style["below"]))
    return look


def openpyxl_chart(one):
    chart = LineChart() if one["lines"] else BarChart()
    if not one["lines"]:
        chart.type = "bar" if one["lying"] else "col"
    if one["stacked"]:
        chart.grouping = "stacked"
        chart.overlap = 100
    chart.legend.position = "b"
    for series in one["series"]:
        target = Series(Reference(range_string=series["valuesArea"]), title=None)
        target.cat = AxDataSource(strRef=StrRef(series["categoriesArea"]))
        target.tx = SeriesLabel(strRef=StrRef(series["nameCell"]))
        chart.series.append(target)
    return chart


def main():
    content = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = pathlib.Path(sys.argv[2])
    ways = {"XlsxWriter": by_xlsxwriter, "openpyxl": by_openpyxl}
    for _ in sys.stdin:
        for name, way in ways.items():
            before = time.process_time_ns()
            file = way(content)
            spent = time.process_time_ns() - before
            (folder / (name + ".xlsx")).write_bytes(file)
            print(spent, flush=True)


main()
