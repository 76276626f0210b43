/// What the star means; stands once above the fields.
struct RequiredLegend: Component {
  var html: HTML {
    "<p class=\"required-legend\">标有<span class=\"required\" aria-hidden=\"true\">*</span><span class=\"visually-hidden\">星号</span>的为必填项。</p>"
  }
}
