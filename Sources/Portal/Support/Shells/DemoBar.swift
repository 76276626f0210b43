import Titles

/// The bar on top of a demonstration: that nothing here is real, the server's time, and what can be tried.
struct DemoBar: Component {
  var text: String
  /// The time by which deadlines are counted.
  var now: Moment
  var links: [Link]
  /// What moves that time.
  var controls: HTML

  init(
    text: String = "演示环境：人员、单位和证书均为虚构。", now: Moment, links: [Link] = [], controls: HTML = HTML()
  ) {
    self.text = text
    self.now = now
    self.links = links
    self.controls = controls
  }

  var html: HTML {
    """
    <aside class="demo-bar" aria-label="演示环境"><div class="container"><span>\(text)</span>\
    <span class="demo-time">服务器时间 <time datetime="\(now.iso8601)">\(now)</time></span>\(tools)</div></aside>

    """
  }
  /// What can be tried; on a phone it folds away, so that the bar doesn't take the first screen.
  private var tools: HTML {
    guard !controls.isEmpty || !links.isEmpty else { return HTML() }
    return "<details class=\"demo-tools\" open data-fold><summary>演示工具</summary><div>\(controls)\(links)</div></details>"
  }
}
