package dev.jiceng.scheme;

import dev.jiceng.shared.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done with a scheme, when and by whom. */
public record SchemeAct(SchemeAction action, LocalDate on, Actor actor, @Nullable String remark) {}
