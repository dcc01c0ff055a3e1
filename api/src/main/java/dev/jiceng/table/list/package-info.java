/** Any list of the API as a file (K-7): the same request, with another media type accepted. */
@NullMarked
package dev.jiceng.table.list;

import org.jspecify.annotations.NullMarked;
