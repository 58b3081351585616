"""How well records agree with gold annotations: slot by slot, with every mistake, and what changed since another run.

:func:`evaluate` compares plain values and touches no file; :mod:`thaicirc.evaluation.files` reads annotations and records.

>>> gold = {"a": {"kind": "order", "subject": "แต่งตั้งคณะทำงาน"}}
>>> report = evaluate(gold, {"a": {"kind": "order", "subject": "แต่งตั้ง"}})
>>> report.slots["kind"].f1, report.slots["subject"].f1, report.mistakes[0].found
(1.0, 0.0, 'แต่งตั้ง')
"""

from thaicirc.evaluation.changes import Changes, changes
from thaicirc.evaluation.report import Figures, Report, evaluate
from thaicirc.evaluation.slots import GROUPS, SLOTS, Outcome

__all__ = ["GROUPS", "SLOTS", "Changes", "Figures", "Outcome", "Report", "changes", "evaluate"]
