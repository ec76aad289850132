"""Grades texts with textstat, as a second opinion on tests/support/reading.rs.

    textstat_grades.py [--plain] [FOLDER]

Reads every `.txt` file of the folder, named without `.txt`, or `{name: text}` as JSON from the standard
input. Prints `{name: grade}` as JSON: textstat's Flesch-Kincaid grade. It must never count by itself; all
that it gives comes from textstat.

Two things are put right before textstat's grade is compared:

- Line ends are made sentence ends, because headings, list items and buttons carry no full stop.
- Words with a hyphen get the syllables of their parts. textstat takes the hyphen out and looks for
  `checkin`, which no dictionary has; it then counts 1. With `--plain` this is left as textstat has it.

What the two counters then still do differently:

- textstat looks words up in the CMU Pronouncing Dictionary, and counts places for hyphens in words that
  are not there, which is mostly too few: `physiotherapist` has 5 there, `paracetamol` 3. reading.rs has
  rules and a short table of exceptions.
- textstat ends a sentence at every full stop, reading.rs at those before a space. It matters only for a
  number such as 4.0 with three words or more on both sides.

What they do alike, on purpose: a word is what stands between spaces and has a letter or a digit; a number
has one syllable; a sentence of one or two words is none, but its words count.
"""

import json
import pathlib
import re
import sys

import textstat

LETTER = r"[^\W\d_]"
HYPHEN_IN_A_WORD = re.compile(f"(?<={LETTER})-(?={LETTER})")


def grade(text: str, plain: bool) -> float:
    text = text.replace("\n", ".\n")
    textstat_grade = textstat.flesch_kincaid_grade(text)
    words = textstat.lexicon_count(text)
    if plain or words == 0:
        return textstat_grade
    apart = HYPHEN_IN_A_WORD.sub(" ", text)
    unheard = textstat.syllable_count(apart) - textstat.syllable_count(text)
    return textstat_grade + 11.8 * unheard / words


def texts(folders: list[str]) -> dict[str, str]:
    if not folders:
        return json.load(sys.stdin)
    files = pathlib.Path(folders[0]).glob("*.txt")
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(files)}


def main() -> None:
    arguments = sys.argv[1:]
    plain = "--plain" in arguments
    folders = [argument for argument in arguments if argument != "--plain"]
    grades = {name: grade(text, plain) for name, text in texts(folders).items()}
    json.dump(grades, sys.stdout, indent=1, ensure_ascii=False)
    print()


if __name__ == "__main__":
    main()
