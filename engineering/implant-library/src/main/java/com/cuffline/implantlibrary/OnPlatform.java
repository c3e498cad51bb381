package com.cuffline.implantlibrary;

/** A part of a platform's description that stands in a file of its own. */
record OnPlatform<P>(String system, String platform, P part) {}
