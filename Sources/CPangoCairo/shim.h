// Pango shapes and breaks text, Cairo gives the glyphs' outlines, zlib deflates the streams of a PDF.
#include <pango/pangocairo.h>
#include <cairo.h>
#include <zlib.h>
