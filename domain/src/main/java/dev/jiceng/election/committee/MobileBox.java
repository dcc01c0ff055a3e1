package dev.jiceng.election.committee;

/** 流动票箱: to whom a box goes that is carried about, and why they cannot come (VE-8). */
public record MobileBox(String name, String justification) {}
