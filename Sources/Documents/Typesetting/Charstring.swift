/// Writes shapes as Type 2 charstrings (Adobe Technical Note 5177), without hints and subroutines.
enum Charstring {
  /// The width that fonts made here leave unsaid: that of a Chinese character.
  static let defaultWidth = 1000

  static func encode(advance: Int, steps: [GlyphOutline.Step]) -> [UInt8] {
    var writer = Writer()
    writer.bytes.reserveCapacity(steps.count * 6 + 8)
    if advance != defaultWidth { writer.number(advance) }
    for step in steps { writer.add(step) }
    writer.flushLines()
    writer.bytes.append(Operator.endchar)
    return writer.bytes
  }

  private enum Operator {
    static let vmoveto: UInt8 = 4
    static let rlineto: UInt8 = 5
    static let hlineto: UInt8 = 6
    static let vlineto: UInt8 = 7
    static let rrcurveto: UInt8 = 8
    static let endchar: UInt8 = 14
    static let rmoveto: UInt8 = 21
    static let hmoveto: UInt8 = 22
    static let vhcurveto: UInt8 = 30
    static let hvcurveto: UInt8 = 31
  }

  private struct Writer {
    var bytes: [UInt8] = []
    private var x = 0
    private var y = 0
    /// Lines not yet written: runs that alternate between horizontal and vertical share one operator.
    private var pending: [(dx: Int, dy: Int)] = []

    mutating func add(_ step: GlyphOutline.Step) {
      switch step {
      case .line(let toX, let toY):
        let delta = (dx: toX - x, dy: toY - y)
        if delta.dx != 0 || delta.dy != 0 { pending.append(delta) }
        if pending.count == 22 { flushLines() }
        (x, y) = (toX, toY)
      case .move(let toX, let toY):
        flushLines()
        move(toX - x, toY - y)
        (x, y) = (toX, toY)
      case .curve(let x1, let y1, let x2, let y2, let toX, let toY):
        flushLines()
        curve([x1 - x, y1 - y, x2 - x1, y2 - y1, toX - x2, toY - y2])
        (x, y) = (toX, toY)
      }
    }

    mutating func flushLines() {
      var index = 0
      while index < pending.count {
        index += alternating(from: index)
      }
      pending.removeAll(keepingCapacity: true)
    }

    /// Writes the lines from `start` that one operator can hold and says how many they were.
    private mutating func alternating(from start: Int) -> Int {
      let isFirstHorizontal = pending[start].dy == 0
      if !isFirstHorizontal && pending[start].dx != 0 {
        var end = start
        while end < pending.count, pending[end].dx != 0, pending[end].dy != 0 {
          number(pending[end].dx)
          number(pending[end].dy)
          end += 1
        }
        bytes.append(Operator.rlineto)
        return end - start
      }
      var end = start
      var isHorizontal = isFirstHorizontal
      while end < pending.count, isHorizontal ? pending[end].dy == 0 : pending[end].dx == 0 {
        number(isHorizontal ? pending[end].dx : pending[end].dy)
        isHorizontal.toggle()
        end += 1
      }
      bytes.append(isFirstHorizontal ? Operator.hlineto : Operator.vlineto)
      return end - start
    }

    private mutating func move(_ dx: Int, _ dy: Int) {
      if dy == 0 {
        number(dx)
        bytes.append(Operator.hmoveto)
      } else if dx == 0 {
        number(dy)
        bytes.append(Operator.vmoveto)
      } else {
        number(dx)
        number(dy)
        bytes.append(Operator.rmoveto)
      }
    }

    private mutating func curve(_ deltas: [Int]) {
      if deltas[1] == 0, deltas[4] == 0 {
        for index in [0, 2, 3, 5] { number(deltas[index]) }
        bytes.append(Operator.hvcurveto)
      } else if deltas[0] == 0, deltas[5] == 0 {
        for index in [1, 2, 3, 4] { number(deltas[index]) }
        bytes.append(Operator.vhcurveto)
      } else {
        for delta in deltas { number(delta) }
        bytes.append(Operator.rrcurveto)
      }
    }

    mutating func number(_ value: Int) {
      switch value {
      case -107...107:
        bytes.append(UInt8(value + 139))
      case 108...1131:
        bytes.append(UInt8((value - 108) >> 8 + 247))
        bytes.append(UInt8((value - 108) & 255))
      case -1131 ... -108:
        bytes.append(UInt8((-value - 108) >> 8 + 251))
        bytes.append(UInt8((-value - 108) & 255))
      default:
        bytes.append(28)
        let bits = UInt16(bitPattern: Int16(clamping: value))
        bytes.append(UInt8(bits >> 8))
        bytes.append(UInt8(bits & 255))
      }
    }
  }
}
