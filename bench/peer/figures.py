"""The six figures of the report's spine, drawn with pandas and matplotlib as they come."""

import os

import matplotlib
import matplotlib.font_manager
import pandas as pd

FONT = os.path.join(os.path.dirname(__file__), "..", "..", "data", "fonts", "NotoSansSC-Regular.ttf")
COLORS = ["#3b6ea5", "#c2703d", "#5b8c5a", "#8a6bb1", "#b5495b"]
WAN_PER_YI = 10_000


def use_chinese():
    matplotlib.font_manager.fontManager.addfont(FONT)
    matplotlib.rcParams["font.family"] = "Noto Sans SC"
    matplotlib.rcParams["axes.spines.top"] = False
    matplotlib.rcParams["axes.spines.right"] = False
    matplotlib.rcParams["svg.hashsalt"] = "key-projects"


def read_projects(source):
    return pd.read_csv(source)


def money_by(projects, key):
    return projects.groupby(projects[key].fillna("未列明"))["investment"].sum(min_count=1) / WAN_PER_YI


def bars(axes, series, title):
    series = series.sort_values()
    drawn = axes.barh(series.index.astype(str), series.fillna(0), color=COLORS[0])
    axes.bar_label(drawn, labels=["—" if pd.isna(value) else f"{value:,.2f}" for value in series], padding=3, fontsize=8)
    axes.set_title(title, loc="left", fontsize=11)
    axes.set_xlabel("规划投资（亿元）")
    axes.tick_params(axis="y", labelsize=8)
    axes.figure.tight_layout()


def district_bars(axes, projects):
    bars(axes, money_by(projects, "district"), "各地区规划投资")


def category_bars(axes, projects):
    bars(axes, money_by(projects, "category"), "各类别规划投资")


def unit_bars(axes, projects):
    bars(axes, money_by(projects, "unit").nlargest(15), "规划投资最多的项目单位")


def year_columns(axes, projects):
    year = projects["completionYear"].map(lambda value: "持续开展" if pd.isna(value) else str(int(value)))
    table = projects.pivot_table(index=year, columns="category", values="investment", aggfunc="sum") / WAN_PER_YI
    table.plot.bar(ax=axes, stacked=True, color=COLORS, rot=0)
    axes.set_title("按竣工年份与类别的规划投资", loc="left", fontsize=11)
    axes.set_xlabel("")
    axes.set_ylabel("规划投资（亿元）")
    axes.legend(fontsize=7, title=None)
    axes.figure.tight_layout()


def district_category_heat(axes, projects):
    district = projects["district"].fillna("未列明")
    table = projects.pivot_table(index=district, columns="category", values="investment", aggfunc="sum") / WAN_PER_YI
    image = axes.imshow(table, cmap="Blues", aspect="auto")
    axes.set_xticks(range(len(table.columns)), table.columns, fontsize=7)
    axes.set_yticks(range(len(table.index)), table.index, fontsize=7)
    for row in range(len(table.index)):
        for column in range(len(table.columns)):
            value = table.iat[row, column]
            axes.text(column, row, "—" if pd.isna(value) else f"{value:,.2f}", ha="center", va="center", fontsize=7)
    axes.set_title("地区 × 类别（亿元）", loc="left", fontsize=11)
    axes.figure.colorbar(image, ax=axes)
    axes.figure.tight_layout()


def household_dots(axes, households):
    rows = households.sort_values("perHousehold")
    axes.scatter(rows["perHousehold"], rows["name"], color=COLORS[1])
    axes.set_title("棚改户均投资", loc="left", fontsize=11)
    axes.set_xlabel("万元/户")
    axes.tick_params(axis="y", labelsize=7)
    axes.grid(axis="x", linewidth=0.3)
    axes.figure.tight_layout()
