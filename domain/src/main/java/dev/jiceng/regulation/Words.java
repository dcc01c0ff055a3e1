package dev.jiceng.regulation;

/** A name in Chinese and in English. */
public record Words(String zh, String en) {}
