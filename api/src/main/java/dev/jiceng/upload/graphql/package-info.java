/** Files over GraphQL: announced and shown; their bytes travel beside it. */
@NullMarked
package dev.jiceng.upload.graphql;

import org.jspecify.annotations.NullMarked;
