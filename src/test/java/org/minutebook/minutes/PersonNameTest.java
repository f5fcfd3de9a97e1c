package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      textBlock =
          """
          # short,         full,               expected
          Thomas,          Thomas Leonard,     true
          thomas,          Thomas Leonard,     true
          Leonard,         Thomas Leonard,     true
          Thomas L,        Thomas Leonard,     true
          Thomas L.,       Thomas Leonard,     true
          ThomasL,         Thomas Leonard,     true
          thomasl,         Thomas Leonard,     true
          @thomasl,        Thomas Leonard,     true
          @thomas_l,       Thomas Leonard,     true
          @thomasleonard,  Thomas Leonard,     true
          TL,              Thomas Leonard,     true
          T.L.,            Thomas Leonard,     true
          T L,             Thomas Leonard,     true
          tl,              Thomas Leonard,     true
          IB,              Ida May Brown,      true
          IMB,             Ida May Brown,      true
          Ida Brown,       Ida May Brown,      true
          @idab,           Ida May Brown,      true
          Brown,           Ida May Brown,      true
          Jose,            José García,        true
          JoséG,           Jose Garcia,        true
          garcia,          José García,        true
          Jean-Luc,        Jean-Luc Pic,       true
          jeanluc,         Jean-Luc Pic,       true
          JP,              Jean-Luc Pic,       true
          O'Dee,           Cy O'Dee,           true
          Thomas,          Thomas L,           true
          Иван,            Иван Петров,        true
          ИП,              Иван Петров,        true
          Thomas Leonard,  Thomas Leonard,     false
          thomas leonard,  Thomas Léonard,     false
          Thomas,          Thomas,             false
          Tom,             Thomas Leonard,     false
          Thomas G,        Thomas Leonard,     false
          ThomasG,         Thomas Leonard,     false
          Thomas Le,       Thomas Leonard,     false
          TG,              Thomas Leonard,     false
          T,               Thomas Leonard,     false
          L,               Thomas L,           false
          LT,              Thomas Leonard,     false
          May,             Ida May Brown,      false
          IM,              Ida May Brown,      false
          Thomas Leonard,  Thomas,             false
          Ann Leonard,     Thomas Leonard,     false
          '',              Thomas Leonard,     false
          @,               Thomas Leonard,     false
          Thomas,          '',                 false
          """)
  void shortFormIsKnown(String shorter, String full, boolean expected) {
    assertEquals(expected, PersonName.of(shorter).isShortFor(PersonName.of(full)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Ida May Brown,   IMB
          ida brown,       IB
          Jean-Luc Pic,    JP
          Émile Zola,      EZ
          @idab,           I
          Ann 'Al' Lee,    AAL
          '',              ''
          """)
  void initialsAreTheFirstLettersOfTheWords(String name, String initials) {
    assertEquals(initials, PersonName.of(name).initials());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Ann Lee,         true
          Ann B. Lee,      true
          @ann lee,        true
          Ann L.,          false
          Ann,             false
          Jean-Luc,        false
          @ann-lee,        false
          '',              false
          """)
  void fullNameHasAGivenAndAFamilyName(String name, boolean expected) {
    assertEquals(expected, PersonName.of(name).isFull());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          José García,     jose  garcia,       true
          Jean-Luc Pic,    Jean Luc Pic,       true
          @ann-lee,        Ann Lee,            true
          O'Dee,           O’Dee,              true
          Ann Lee,         Ann Leo,            false
          Ann Lee,         Ann,                false
          '',              '',                 false
          """)
  void accentsCaseAndPunctuationMakeNoOtherName(String one, String two, boolean expected) {
    assertEquals(expected, PersonName.of(one).isSpelledAs(PersonName.of(two)));
    assertEquals(expected, PersonName.of(two).isSpelledAs(PersonName.of(one)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Thomas Leonard,  Thomas Leonhard,    true
          Thomas Leonard,  Tomas Lenard,       true
          Ann Lee,         Ann Lea,            true
          Tom Lee,         Tim Leu,            false
          Ann Lee,         Dan Lee,            false
          Ann Lee,         Ann B. Lee,         false
          Ann,             Anne,               false
          """)
  void misspelledNameDiffersInALetterOrTwo(String one, String two, boolean expected) {
    assertEquals(expected, PersonName.of(one).isAlmost(PersonName.of(two)));
    assertEquals(expected, PersonName.of(two).isAlmost(PersonName.of(one)));
  }

  @Test
  void shortFormsAreThoseOfTheGivenAndTheFamilyName() {
    PersonName name = PersonName.of("Ida May Brown");

    assertEquals(Set.of("Ida", "IdaB", "Ida B"), name.givenNameForms());
    assertEquals(Set.of("Ida", "IdaB", "Ida B", "Brown", "Ida Brown"), name.shortForms());
    for (String form : name.shortForms()) {
      assertTrue(PersonName.of(form).isShortFor(name), form);
    }
    assertEquals(Set.of(), PersonName.of("Ida").shortForms());
  }

  @Test
  void nameFitsThoseItIsShortForAndAccentsTellThemApart() {
    PersonName dee = PersonName.of("Michael Dee");
    PersonName pic = PersonName.of("Michaël Pic");
    PersonName lee = PersonName.of("Ann Lee");
    List<PersonName> people = List.of(dee, pic, lee);

    assertEquals(List.of(dee), PersonName.of("michael").fitting(people));
    assertEquals(List.of(pic), PersonName.of("@Michaël").fitting(people));
    assertEquals(List.of(pic), PersonName.of("MichaelP").fitting(people));
    assertEquals(List.of(lee), PersonName.of("AL").fitting(people));
    assertEquals(List.of(lee), PersonName.of("ann lee").fitting(people));
    PersonName ray = PersonName.of("Ann Ray");
    assertEquals(List.of(lee, ray), PersonName.of("Ann").fitting(List.of(lee, ray)));
    assertEquals(List.of(), PersonName.of("Bob").fitting(people));
  }

  @Test
  void wordsOfANameAreItsKeysWithBlanks() {
    assertEquals("jean luc pic", PersonName.words("Jean-Luc  PIC."));
  }

  @Test
  void keyOfANameIsItsLettersAndDigits() {
    assertEquals("joseo4", PersonName.key(" @José-O’4. "));
    assertFalse(PersonName.key("李雷").isEmpty());
  }
}
