/// How far something is.
struct ProgressBar: Component {
  var label: String
  var done: Int
  var total: Int

  init(_ label: String, done: Int, total: Int) {
    self.label = label
    self.done = done
    self.total = total
  }

  var html: HTML {
    let percent = total > 0 ? min(max(done, 0), total) * 100 / total : 0
    return """
      <div class="progress"><div class="progress-head"><span>\(label)</span><span class="progress-figure">\(percent) %</span></div>\
      <progress max="\(max(total, 1))" value="\(done)" aria-label="\(label)">\(percent) %</progress></div>

      """
  }
}
