#!/usr/bin/env python3
"""Orders Hangul syllables by how often texts use them: count.py [WEIGHT:]FILE... > order.txt

Each file counts as a whole with its weight (1 unless given), however long it is, so that a manual of a
million words does not drown the portal's own words. Any bytes are accepted; .gz is opened.
order.txt was counted over the centre's present press page (4), the portal's own Korean words (4), the words of
Debian's hunspell-ko (4), a gnuboard and a WordPress export (2 each) and the Korean messages of the .NET SDK (1).
Syllables of KS X 1001 that no text uses follow in the order of that standard.
"""
import gzip
import pathlib
import sys
import unicodedata
from collections import Counter

FIRST, LAST = "\uac00", "\ud7a3"
LINE = 64


def read(name):
    data = pathlib.Path(name).read_bytes()
    if name.endswith(".gz"):
        data = gzip.decompress(data)
    # Some word lists hold decomposed letters.
    return unicodedata.normalize("NFC", data.decode("utf-8", "ignore"))


def standard():
    """KS X 1001 is rows 0xB0 to 0xC8 of EUC-KR."""
    return [bytes((row, cell)).decode("euc_kr") for row in range(0xB0, 0xC9) for cell in range(0xA1, 0xFF)]


def main(arguments):
    share = Counter()
    for argument in arguments:
        weight, name = argument.split(":", 1) if ":" in argument else ("1", argument)
        counts = Counter(c for c in read(name) if FIRST <= c <= LAST)
        total = sum(counts.values())
        for syllable, count in counts.items():
            share[syllable] += float(weight) * count / total
    known = standard()
    used = sorted(share, key=lambda syllable: (-share[syllable], syllable))
    # What only appears outside the standard is a typing slip or garbage in a binary file.
    used = [syllable for syllable in used if syllable in set(known)]
    order = used + [syllable for syllable in known if syllable not in share]
    for start in range(0, len(order), LINE):
        print("".join(order[start:start + LINE]))


main(sys.argv[1:])
