/**
 * Mesh files: STL, 3MF, GLB and PLY written straight from a mesh, equal meshes to equal bytes, and STL and PLY read as a stream of
 * triangles in bounded memory. What a file says of itself is never believed and never kept: content decides what it is, counts are
 * checked against its bytes, headers and comments are dropped.
 */
@NullMarked
package com.cuffline.geometry.files;

import org.jspecify.annotations.NullMarked;
