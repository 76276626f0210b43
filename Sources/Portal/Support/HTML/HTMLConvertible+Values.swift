import Titles

extension HTML: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { bytes += self.bytes }
}

extension String: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { HTMLEscape.append(self, to: &bytes) }
}

extension Substring: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { HTMLEscape.append(self, to: &bytes) }
}

extension Int: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { bytes += String(self).utf8 }
}

extension Int64: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { bytes += String(self).utf8 }
}

extension Day: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { bytes += description.utf8 }
}

extension Moment: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { bytes += description.utf8 }
}

extension ID: HTMLConvertible {
  func write(to bytes: inout [UInt8]) { HTMLEscape.append(rawValue, to: &bytes) }
}

extension Array: HTMLConvertible where Element: HTMLConvertible {
  func write(to bytes: inout [UInt8]) {
    for element in self { element.write(to: &bytes) }
  }
}
