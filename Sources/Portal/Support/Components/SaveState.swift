/// 已保存 10:32:05, 保存中, 保存失败，将自动重试: kept up to date by the browser. A page that was only opened says what is true
/// with and without scripts.
struct SaveState: Component {
  /// HH:mm:ss of the last time, nil where nothing was saved from this page yet.
  var time: String?

  init(time: String? = nil) {
    self.time = time
  }

  var html: HTML {
    let words = time.map { "已保存 \($0)" } ?? "修改后请保存"
    let state = time == nil ? "idle" : "saved"
    return "<p class=\"save-state save-\(state)\" role=\"status\" data-save-state>\(words)</p>"
  }
}
