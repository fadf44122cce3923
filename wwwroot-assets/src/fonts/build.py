#!/usr/bin/env python3
"""Cuts the portal's font into slices: build.py PretendardGOVVariable.ttf LICENSE.txt

Writes ../../fonts/*.woff2 with the licence and ../../css/fonts.css. A browser fetches only the slices whose
letters a page shows. Needs fonttools and brotli. The weight axis keeps what the design uses, 400 to 800.
"""
import hashlib
import pathlib
import shutil
import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).parent
FONTS, STYLES = HERE / "../../fonts", HERE / "../../css/fonts.css"
# The seldom syllables come in small slices: a text has a few of them, each from another slice.
CORE, OFTEN, STEP, SELDOM, RARE, HANJA = 450, 1250, 200, 100, 500, 400
FEATURES = ["kern", "calt", "ccmp", "liga", "locl", "mark", "mkmk", "tnum", "case"]
# Marks of every page: quotes, dashes, arrows, bullets, stars, the won sign, a check, first numbers in circles, units.
MARKS = "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u203b\u2039\u203a\u20a9\u2190\u2191\u2192\u2193\u2713\u25a0\u25a1\u25b2\u25b3\u25b6\u25b7\u25bc\u25bd\u25cb\u25cf\u25c6\u25c7\u2605\u2606\u3001\u3002\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u301c\uff5e\u2665\u2460\u2461\u2462\u2463\u2464\u2103\u33a1\u3231"
WORDS = ('/* The portal\'s font in slices, written by src/fonts/build.py. "Pretendard GOV" is the reader\'s own font until the slice is there,\n'
         "   set to the same height, and to the same width where that is known, so that little moves when it comes. */\n")
# Pretendard's syllables are 0.864 em wide, Noto's 0.92. The later rule wins where its font is installed.
LOCAL = [(1, ["Malgun Gothic"]), (0.864 / 0.92, ["Noto Sans KR", "Noto Sans CJK KR", "Source Han Sans KR"]),
         (1, ["Apple SD Gothic Neo", "AppleSDGothicNeo-Regular"]), (1, ["Pretendard GOV Variable", "Pretendard GOV"])]


def chunks(items, size):
    return [items[start:start + size] for start in range(0, len(items), size)]


def standard_signs():
    """What KS X 1001 has in its rows of signs, letters of Hangul, units and circles; its Greek, kana and frames are rarer."""
    cells = (bytes((0xA0 + row, cell)).decode("euc_kr", "ignore") for row in (1, 2, 4, 7, 8, 9) for cell in range(0xA1, 0xFF))
    return {ord(c) for c in cells if c}


def plan(available):
    """Slices in order of use: name, letters, and whether the gaps between letters may be declared too."""
    order = [ord(c) for c in "".join((HERE / "order.txt").read_text("utf-8").split())]
    latin = [*range(0x20, 0x7F), *range(0xA0, 0x100)]
    core = [*latin, *map(ord, MARKS), *order[:CORE]]
    slices = [("core", core, False)]
    slices += [(f"h{n}", part, False) for n, part in enumerate([*chunks(order[CORE:OFTEN], STEP), *chunks(order[OFTEN:], SELDOM)], 1)]
    rest = [c for c in range(0xAC00, 0xD7A4) if c not in set(order)]
    slices += [(f"r{n}", part, False) for n, part in enumerate(chunks(rest, RARE), 1)]
    hanja = [c for c in sorted(available) if 0x4E00 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF]
    slices += [(f"c{n}", part, True) for n, part in enumerate(chunks(hanja, HANJA), 1)]
    taken = {c for _, letters, _ in slices for c in letters}
    signs = [c for c in sorted(standard_signs() & available) if c not in taken]
    taken.update(signs)
    more = [c for c in sorted(available) if 0x2000 <= c < 0xE000 and not 0xA600 <= c < 0xAC00 and c not in taken]
    more += [c for c in sorted(available) if 0xFF00 <= c <= 0xFFEF and c not in taken]
    latin = [c for c in sorted(available) if 0x100 <= c < 0x2000 and c not in taken]
    return [(n, [c for c in part if c in available], gaps) for n, part, gaps in [*slices, ("signs", signs, False), ("more", more, False), ("latin", latin, True)]]


def ranges(letters, gaps):
    spans = []
    for c in sorted(letters):
        if spans and (c == spans[-1][1] + 1 or gaps and c - spans[-1][1] < 256):
            spans[-1][1] = c
        else:
            spans.append([c, c])
    return ",".join(f"U+{a:X}" + (f"-{b:X}" if b > a else "") for a, b in spans)


def rename(font):
    """The licence reserves the name Pretendard for the unchanged font; a slice with fewer weights is a changed one."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = "PortalGothic" if record.nameID == 6 else "Portal Gothic"
        elif record.nameID == 25:
            record.string = "PortalGothic"


def save(master, letters, target):
    font = TTFont(master, recalcTimestamp=False)
    options = Options(layout_features=FEATURES, hinting=False, notdef_outline=True, drop_tables=["vhea", "vmtx"], name_IDs=[0, 1, 2, 4, 6, 13, 14])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)


def local(metrics, factor, names):
    up, down = (f"{abs(value) / 2048 / factor:.1%}" for value in metrics)
    source = ",".join(f'local("{name}")' for name in names)
    size = "" if factor == 1 else f"size-adjust:{factor:.1%};"
    return f'@font-face{{font-family:"Pretendard GOV";src:{source};{size}ascent-override:{up};descent-override:{down};line-gap-override:0%}}'


def main(source, licence):
    font = instancer.instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": (400, 400, 800)})
    rename(font)
    master = HERE / "master.ttf"
    font.save(master)
    FONTS.mkdir(exist_ok=True)
    for old in FONTS.glob("*.woff2"):
        old.unlink()
    rules = [local((font["hhea"].ascent, font["hhea"].descent), factor, names) for factor, names in LOCAL]
    for name, letters, gaps in plan(set(font.getBestCmap())):
        save(master, letters, FONTS / f"{name}.woff2")
        # The address says the content, so that browsers may keep a slice for ever.
        stamp = hashlib.sha256((FONTS / f"{name}.woff2").read_bytes()).hexdigest()[:8]
        rules.append(f'@font-face{{font-family:"Pretendard GOV Variable";font-weight:400 800;font-display:swap;'
                     f'src:url(../fonts/{name}.woff2?v={stamp})format("woff2");unicode-range:{ranges(letters, gaps)}}}')
    STYLES.write_text(WORDS + "\n".join(rules) + "\n", "utf-8")
    shutil.copy(licence, FONTS / "LICENSE.txt")
    master.unlink()


main(*sys.argv[1:])
