package dev.jiceng.regulation;

/**
 * Where a provision comes from: a law and its article or a part of the source document, and what it
 * says there in short words of our own, in Chinese.
 */
public record Citation(String source, String wording) {}
