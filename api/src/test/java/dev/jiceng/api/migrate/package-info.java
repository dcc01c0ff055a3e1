@NullMarked
package dev.jiceng.api.migrate;

import org.jspecify.annotations.NullMarked;
