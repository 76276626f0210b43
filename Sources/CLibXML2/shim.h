// Debian's libxml2 names ICU types in a struct that nobody here uses; Foundation carries an ICU of its own, and the two
// don't agree.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
