"""The peer of `key-projects report`: the six figures and the table of all projects as a PDF, and each figure as SVG."""

import os
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.backends.backend_pdf import PdfPages

from figures import (
    category_bars,
    district_bars,
    district_category_heat,
    household_dots,
    read_projects,
    unit_bars,
    use_chinese,
    year_columns,
)

projects_csv, households_csv, folder = sys.argv[1:4]
use_chinese()
matplotlib.rcParams["pdf.fonttype"] = 42
projects = read_projects(projects_csv)
households = pd.read_csv(households_csv)
FIGURES = {
    "district": (district_bars, projects),
    "category": (category_bars, projects),
    "year": (year_columns, projects),
    "district-category": (district_category_heat, projects),
    "household-cost": (household_dots, households),
    "units": (unit_bars, projects),
}
COLUMNS = ["seq", "name", "unit", "completion", "investment", "district"]
LABELS = ["序号", "项目名称", "项目单位", "竣工时间", "投资（万元）", "地区"]
WIDTHS = [0.05, 0.36, 0.25, 0.09, 0.11, 0.14]
ROWS_A_PAGE = 36


def shorten(text, width):
    return text if len(text) <= width else text[: width - 1] + "…"


with PdfPages(os.path.join(folder, "report.pdf"), metadata={"CreationDate": None}) as pdf:
    for name, (draw, data) in FIGURES.items():
        figure, axes = plt.subplots(figsize=(8.27, 5.8))
        draw(axes, data)
        figure.savefig(os.path.join(folder, f"{name}.svg"), metadata={"Date": None})
        pdf.savefig(figure)
        plt.close(figure)
    table = projects[COLUMNS].copy()
    table["investment"] = table["investment"].map(lambda value: "—" if pd.isna(value) else f"{value:,.2f}")
    table = table.fillna("—").astype(str)
    table["name"] = table["name"].map(lambda text: shorten(text, 24))
    table["unit"] = table["unit"].map(lambda text: shorten(text, 16))
    table["district"] = table["district"].map(lambda text: shorten(text, 9))
    for start in range(0, len(table), ROWS_A_PAGE):
        figure, axes = plt.subplots(figsize=(8.27, 11.69))
        axes.axis("off")
        cells = axes.table(
            table.iloc[start : start + ROWS_A_PAGE].values, colLabels=LABELS, colWidths=WIDTHS, loc="upper center", cellLoc="left"
        )
        cells.auto_set_font_size(False)
        cells.set_fontsize(6.5)
        cells.scale(1, 1.15)
        pdf.savefig(figure)
        plt.close(figure)
