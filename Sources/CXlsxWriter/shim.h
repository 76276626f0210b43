// Writes xlsx workbooks row by row; see constant_memory in workbook.h.
#include <xlsxwriter.h>
