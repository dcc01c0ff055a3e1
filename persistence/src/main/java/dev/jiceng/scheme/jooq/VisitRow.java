package dev.jiceng.scheme.jooq;

import dev.jiceng.scheme.Question;
import dev.jiceng.scheme.Visit;
import java.util.List;

/** A visit with what was asked at it. */
public record VisitRow(Visit visit, List<Question> questions) {}
