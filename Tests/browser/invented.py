"""Numbers and files that look real and belong to nobody: region 990000, valid checksums."""
import struct
import zlib


def resident_id(birth="19980304", sequence=101):
    """居民身份证号 of somebody who doesn't exist (GB 11643)."""
    body = f"990000{birth}{sequence:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(body, (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)))
    return body + "10X98765432"[total % 11]


def unit_code(number):
    """统一社会信用代码 of a unit that doesn't exist (GB 32100)."""
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = f"91990000MA{number:07d}"
    total = sum(signs.index(sign) * pow(3, place, 31) for place, sign in enumerate(body))
    return body + signs[(31 - total % 31) % 31]


def picture(width=350, height=490, size=None, color=(70, 110, 180)):
    """A PNG of one colour with a lighter oval for a face; filled up to `size` bytes with a harmless chunk."""
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            inside = ((x - width / 2) / (width * 0.25)) ** 2 + ((y - height * 0.42) / (height * 0.27)) ** 2 < 1
            rows += bytes((235, 205, 180) if inside else color)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    body, end = chunk(b"IDAT", zlib.compress(bytes(rows), 1)), chunk(b"IEND", b"")
    missing = (size or 0) - len(head) - len(body) - len(end) - 12
    # A private, ancillary chunk: any reader skips it.
    return head + (chunk(b"zhCg", b"\0" * missing) if missing > 0 else b"") + body + end
