internal import Titles

/// A moment as a zip archive writes it: of Asia/Shanghai, to two seconds.
struct ZipTime {
  let date: UInt16
  let time: UInt16

  init(_ moment: Moment) {
    let day = moment.day.components
    let parts = moment.timeOfDay.split(separator: ":").compactMap { UInt16($0) }
    let year = UInt16(min(max(day.year - 1980, 0), 127))
    date = year << 9 | UInt16(day.month) << 5 | UInt16(day.day)
    time = parts.count == 3 ? parts[0] << 11 | parts[1] << 5 | parts[2] / 2 : 0
  }
}
