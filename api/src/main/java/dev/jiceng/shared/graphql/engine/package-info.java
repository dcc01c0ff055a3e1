/** How documents are parsed, judged, run and answered; contexts need not look in here. */
@NullMarked
package dev.jiceng.shared.graphql.engine;

import org.jspecify.annotations.NullMarked;
