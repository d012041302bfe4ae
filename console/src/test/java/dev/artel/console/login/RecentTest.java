package dev.artel.console.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {
  @Test
  void shouldForgetWhatWasUsedLeastRecently() {
    var recent = new Recent<Integer>();
    for (int i = 0; i < Recent.MOST; i++) {
      recent.put("key " + i, i);
    }

    assertThat(recent.find("key 0")).contains(0);
    recent.put("one more", -1);

    assertThat(recent.find("key 0")).contains(0);
    assertThat(recent.find("key 1")).isEmpty();
    assertThat(recent.find("one more")).contains(-1);
  }
}
