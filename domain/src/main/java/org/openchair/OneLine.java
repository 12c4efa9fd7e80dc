package org.openchair;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name or another text of one line, see {@link ReadableText#isOneLine}. Where nothing is stated, nothing is wrong. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneLine.AsWritten.class)
public @interface OneLine {

    /** What is wrong, said after the name of the field. */
    String message() default "enter it on one line, without line breaks or hidden characters";

    /** As every constraint has it. */
    Class<?>[] groups() default {};

    /** As every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** Looks for what breaks the line. */
    final class AsWritten implements ConstraintValidator<OneLine, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || ReadableText.isOneLine(text);
        }
    }
}
