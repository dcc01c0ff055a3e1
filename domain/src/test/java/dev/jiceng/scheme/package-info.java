@NullMarked
package dev.jiceng.scheme;

import org.jspecify.annotations.NullMarked;
