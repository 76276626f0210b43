/// A building block of pages: plain values in, markup out. It is interpolated like any other value:
///
///     "<p>\(StatusTag(.success, "已完成"))</p>"
protocol Component: HTMLConvertible, Sendable {
  /// The markup.
  var html: HTML { get }
}

extension Component {
  func write(to bytes: inout [UInt8]) { bytes += html.bytes }
}
