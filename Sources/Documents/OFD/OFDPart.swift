/// One file in an OFD document's container.
struct OFDPart {
  /// From the container's root, without a slash before it.
  let path: String
  let content: [UInt8]
  /// Whether it is compressed already.
  var isPacked = false
}
