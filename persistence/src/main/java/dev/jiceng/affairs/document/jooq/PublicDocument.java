package dev.jiceng.affairs.document.jooq;

import dev.jiceng.affairs.document.DocumentKind;
import dev.jiceng.division.DivisionCode;
import java.time.LocalDate;
import java.util.UUID;

/** A published edition as everybody may see it (D-7). */
public record PublicDocument(
    UUID uuid,
    DivisionCode community,
    DocumentKind kind,
    int edition,
    String title,
    String text,
    LocalDate adoptedOn,
    LocalDate publishedOn,
    boolean inForce) {}
