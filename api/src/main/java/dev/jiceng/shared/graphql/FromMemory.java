package dev.jiceng.shared.graphql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller, or a method of one, that answers from memory: it runs in place. All others run on a
 * virtual thread of their own, so that fields which ask the database do so side by side.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FromMemory {}
