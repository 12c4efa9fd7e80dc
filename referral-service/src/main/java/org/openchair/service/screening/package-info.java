/** Screen of free text: asks before a text that someone wrote about a person or a session is saved as sent. */
package org.openchair.service.screening;
