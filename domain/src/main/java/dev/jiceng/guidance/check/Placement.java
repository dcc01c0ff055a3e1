package dev.jiceng.guidance.check;

import dev.jiceng.division.DivisionCode;
import dev.jiceng.guidance.checklist.TemplateRef;

/** What of a check never changes: where it was done, and by which checklist. */
public record Placement(DivisionCode community, TemplateRef template) {}
